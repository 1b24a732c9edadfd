// Typing the paper cards, fast: Enter keeps one and passes to the next number.
import { useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { newId } from "../live/ids";
import type { NeedZone } from "../live/doc";
import { useBooth, useDoc, type Booth } from "./booth";
import { nextPaperNumber } from "./entries";
import { PaperPhotoButton } from "./paper-photo";

const ZONES: NeedZone[] = ["live", "feel", "need", "help"];
const DRAFT = "paper";
interface Paper {
  text: string;
  number: number | null;
  zone: NeedZone | "";
}
const BLANK: Paper = { text: "", number: null, zone: "" };

/** The papers of a photo have taken the next numbers: what is being typed keeps its words, and gets a free one. */
export function numberAfresh({ drafts }: Booth): void {
  const paper = drafts.read(DRAFT, BLANK);
  if (paper.number) drafts.write(DRAFT, { ...paper, number: null });
}

export function PaperNote() {
  const booth = useBooth();
  const doc = useDoc();
  const [said, setSaid] = useState("");
  const paper = booth.drafts.read(DRAFT, BLANK);
  const isNumbered = doc.step !== "define";
  const number = paper.number || nextPaperNumber(doc);
  const change = (part: Partial<Paper>) => booth.drafts.write(DRAFT, { ...paper, ...part });
  const keep = async () => {
    if (!paper.text.trim()) return;
    change({ text: "", number: isNumbered ? number + 1 : null });
    setSaid(await sendPaper(booth, doc.step, { ...paper, number: isNumbered ? number : null }));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void keep();
  };
  return (
    <section class="box">
      <h2 class="h">
        <Icon name="sticky-note" />
        {t("console.paper")}
        {isNumbered && (
          <label class="push number">
            {t("console.paper.number")}{" "}
            <input
              class="input"
              inputMode="numeric"
              value={number}
              onInput={(event) => change({ number: parseInt(event.currentTarget.value, 10) || null })}
            />
          </label>
        )}
      </h2>
      <textarea
        class="input"
        rows={2}
        maxLength={280}
        dir="auto"
        aria-label={t("console.paper.text")}
        value={paper.text}
        onInput={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={onKey}
      />
      {doc.step === "empathise" && <ZonePick zone={paper.zone} onPick={(zone) => change({ zone })} />}
      <p class="meta">
        <kbd class="kbd">{t("console.paper.enter")}</kbd> {t("console.paper.keeps")}
      </p>
      <Last said={said} />
      <PaperPhotoButton />
    </section>
  );
}

/** The last paper received, or how many wait for the link to come back. */
function Last({ said }: { said: string }) {
  const { live } = useBooth();
  const waiting = live.link.value === "lost" ? live.pending.value.filter(({ name }) => name === "post_note").length : 0;
  if (waiting)
    return (
      <p class="last last--wait" role="status">
        <Icon name="hourglass" />
        {tn("console.paper.waiting", waiting)}
      </p>
    );
  return (
    <p class="last" role="status">
      {said && (
        <>
          <Icon name="circle-check" />
          {said}
        </>
      )}
    </p>
  );
}

export function ZonePick({ zone, onPick }: { zone: NeedZone | ""; onPick: (zone: NeedZone | "") => void }) {
  return (
    <label class="field">
      <span class="sr">{t("console.paper.zone")}</span>
      <select class="input" value={zone} onChange={(event) => onPick(event.currentTarget.value as NeedZone | "")}>
        <option value="">{t("console.paper.no_zone")}</option>
        {ZONES.map((each) => (
          <option key={each} value={each}>
            {t(`method.zone.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What was typed comes back into the field when it is refused and nothing else was typed since. */
async function sendPaper({ act, drafts }: Booth, step: string, { text, number, zone }: Paper): Promise<string> {
  const place = { ...(number ? { number } : {}), ...(zone && step === "empathise" ? { zone } : {}) };
  const ack = await act("post_note", { note_id: newId(), text: text.trim(), paper: true, ...place });
  if (ack.ok) return number ? t("console.paper.received", { n: number }) : t("console.paper.received_one");
  if (!drafts.read(DRAFT, BLANK).text) drafts.write(DRAFT, { text, number, zone });
  return "";
}
