// « Mes idées »: what I wrote, whether it arrived, and what I can still change.
import { useEffect, useState } from "preact/hooks";
import type { Doc, Step } from "../live/doc";
import { t } from "../parts/i18n";
import { STEPS } from "../parts/steps";
import { leftDrafts } from "./drafts";
import { EmptyDrawing } from "./empty-drawing";
import { keepDraft } from "./kept";
import { kindOf } from "./kind";
import { DraftNote, UnsentNote } from "./later";
import { LostPanel } from "./lost";
import { useMineWord } from "./mine-row";
import { myNotes, type MyEntry } from "./my-list";
import { MyNote } from "./my-note";
import { Confirm } from "./confirm";
import { BackButton, Hint, Main, Plain, Screen, Title } from "./screen";
import type { Shown } from "./thumb";
import { useDoc, useMine, useVisit } from "./visit";

export function MyNotes() {
  const visit = useVisit();
  const doc = useDoc();
  const entries = myNotes(doc, useMine(), visit.live.pending.value);
  const here = entries.filter(({ step }) => step === doc.step);
  const before = entries.filter(({ step }) => step !== doc.step);
  useThanks(here);
  const [, redraw] = useState(0);
  const drafts = leftDrafts(doc, visit.seat.value.workshop_id, visit.besides);
  const erase = (step: Step) => {
    keepDraft(visit.seat.value.workshop_id, step, "");
    visit.besides.drop(step);
    redraw(Date.now());
  };
  const word = useMineWord();
  if (!word) return <NoNotes />;
  const waiting = entries.filter(({ state }) => state === "waiting").length;
  const isLost = visit.live.link.value === "lost";
  return (
    <Screen house={!doc.workshop.started} action={<Onward />}>
      <Title>{isLost && waiting ? t("phone.net.waiting", { n: waiting }) : word}</Title>
      {visit.unsent.value.map((unsent) => <UnsentNote key={unsent.command.id} unsent={unsent} />)}
      {drafts.map(({ step, text, beside }) => <DraftNote key={step} text={text} beside={beside} onErase={() => erase(step)} />)}
      <LostPanel {...firstWaiting(entries)} />
      {here.map((entry) => <MyNote key={entry.id} entry={entry} isOpen={isOpen(doc.workshop.state)} />)}
      {isLost && <Hint icon="refresh-cw">{t("phone.net.auto")}</Hint>}
      {STEPS.map((step) => <Earlier key={step} step={step} entries={before.filter((entry) => entry.step === step)} />)}
      {here.length > 1 && isOpen(doc.workshop.state) && <EraseAll entries={here} hasMore={before.length > 0} />}
    </Screen>
  );
}

const isOpen = (state: string): boolean => state === "open";

function firstWaiting(entries: MyEntry[]): { text: string; shown?: Shown } {
  const waiting = entries.find(({ state }) => state === "waiting");
  return waiting ? { text: waiting.text, shown: waiting } : { text: "" };
}

/** Thanks once the newest note has arrived, when this page was opened by sending it. */
function useThanks(entries: MyEntry[]): void {
  const visit = useVisit();
  const wasSent = visit.pages.page.value.part === "sent";
  const hasArrived = entries.length > 0 && entries.every(({ state }) => state !== "waiting");
  useEffect(() => {
    if (!wasSent || !hasArrived) return;
    visit.say("ok", "circle-check", t("phone.idea.sent"));
    visit.pages.turn({ name: "notes" });
  }, [wasSent, hasArrived]);
}

/** Back to writing where one still writes, else back to what goes on. */
function Onward() {
  const { pages } = useVisit();
  const doc = useDoc();
  if (!isWriting(doc)) return <BackButton onTap={pages.back} />;
  return <Main icon="plus" word={t(`phone.${kindOf(doc.step)}.more`)} onTap={pages.back} />;
}

const isWriting = ({ step, phase, workshop }: Doc): boolean =>
  phase === "collect" && ["empathise", "define", "ideate"].includes(step) && workshop.state === "open" && workshop.started;

function NoNotes() {
  const { pages } = useVisit();
  const doc = useDoc();
  const canWrite = isWriting(doc);
  const kind = kindOf(doc.step);
  const first = <Main icon="plus" word={t(`phone.${kind}.first`)} onTap={pages.back} />;
  return (
    <Screen body="body--center" action={canWrite ? first : <BackButton onTap={pages.back} />}>
      <EmptyDrawing />
      <Title>{t(canWrite ? `phone.${kind}.empty` : "phone.test.nothing")}</Title>
      {canWrite && <p>{t(`phone.${kind}.empty_text`)}</p>}
      {canWrite && <Hint icon="eye-off">{t("phone.idea.blind")}</Hint>}
    </Screen>
  );
}

function Earlier({ step, entries }: { step: Step; entries: MyEntry[] }) {
  if (!entries.length) return null;
  return (
    <section class="stack">
      <h2 class="label">{t("phone.idea.before", { step: t(`method.step.${step}`) })}</h2>
      {entries.map((entry) => <MyNote key={entry.id} entry={entry} isOpen={false} />)}
    </section>
  );
}

function EraseAll({ entries, hasMore }: { entries: MyEntry[]; hasMore: boolean }) {
  const { act, say } = useVisit();
  const [isAsking, ask] = useState(false);
  const erase = async () => {
    const acks = await Promise.all(entries.map(({ id }) => act("withdraw_note", { note_id: id })));
    if (acks.every(({ ok }) => ok)) say("ok", "eraser", t("phone.idea.erased"));
  };
  if (isAsking) return <Confirm question={t("phone.erase.all_ask")} onYes={erase} onNo={() => ask(false)} />;
  return (
    <section class="stack-s">
      <Plain icon="eraser" word={t("phone.erase.all")} onTap={() => ask(true)} />
      {hasMore && <p class="meta soft centred">{t("phone.erase.all_note")}</p>}
    </section>
  );
}
