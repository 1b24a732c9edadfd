// Trying a prototype: what testers say in the four zones as it comes, then what the group decides.
import { useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { markIcon } from "../parts/steps";
import type { Feedback, FeedbackZone, Prototype } from "../live/doc";
import { hide } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { promptsOf } from "./places";
import { ReadingLine } from "./reading-line";
import { sheetName } from "./sheet-name";
import { inOrder } from "./sheets";
import { Verdict } from "./verdict";
import { ZONE_ICONS } from "./zone-icons";

const ZONES: FeedbackZone[] = ["like", "wish", "wonder", "idea"];

export function Trial() {
  const doc = useDoc();
  const sheets = inOrder(doc.prototypes);
  const [picked, setPicked] = useState("");
  const open = sheets.find(([id]) => id === picked) || sheets[0];
  return (
    <main class="work work--trial">
      <div class="q-line">
        <h1>{promptsOf(doc).question}</h1>
        <span class="aside push">{tn("console.trial.used", doc.progress.used)}</span>
      </div>
      <ReadingLine />
      <div class="tabs" role="tablist">
        {sheets.map(([id, prototype]) => (
          <SheetTab key={id} prototype={prototype} isOn={open[0] === id} onPick={() => setPicked(id)} />
        ))}
      </div>
      {open ? <OpenTrial key={open[0]} id={open[0]} prototype={open[1]} /> : <p class="empty">{t("console.sheet.none")}</p>}
    </main>
  );
}

function SheetTab({ prototype, isOn, onPick }: { prototype: Prototype; isOn: boolean; onPick: () => void }) {
  return (
    <button class={"tab" + (isOn ? " is-on" : "")} role="tab" aria-selected={isOn} type="button" onClick={onPick}>
      <Icon name={prototype.verdict ? "circle-check" : markIcon(prototype.mark)} />
      {sheetName(prototype)}
    </button>
  );
}

function OpenTrial({ id, prototype }: { id: string; prototype: Prototype }) {
  const said = Object.entries(useDoc().feedback)
    .filter(([, item]) => item.prototype_id === id && item.version === prototype.version)
    .sort(([, a], [, b]) => b.rank - a.rank);
  return (
    <div class="trial">
      <Verdict id={id} prototype={prototype} />
      <div class="zones">
        {ZONES.map((zone) => (
          <Zone key={zone} zone={zone} said={said.filter(([, item]) => item.zone === zone)} />
        ))}
      </div>
    </div>
  );
}

function Zone({ zone, said }: { zone: FeedbackZone; said: [string, Feedback][] }) {
  const shown = said.filter(([, item]) => !item.hidden);
  return (
    <section class="zone" aria-label={t(`method.zone.${zone}`)}>
      <h2 class="h">
        <Icon name={ZONE_ICONS[zone]} />
        {t(`method.zone.${zone}`)} <span class="push">{shown.length}</span>
      </h2>
      <ul>
        {said.map(([id, item]) => (
          <Saying key={id} id={id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Saying({ id, item }: { id: string; item: Feedback }) {
  const booth = useBooth();
  return (
    <li class={"saying" + (item.hidden ? " is-hidden" : "")}>
      <p dir="auto" lang={item.lang || undefined}>
        {item.text}
      </p>
      {item.hidden ? (
        <Button kind="quiet s" icon="eye" onClick={() => void booth.act("restore_note", { note_id: id })}>
          {t("console.entry.restore")}
        </Button>
      ) : (
        <Button
          kind="quiet s"
          icon="eye-off"
          aria-label={t("console.entry.hide")}
          title={t("console.entry.hide")}
          onClick={() => void hide(booth, id)}
        ></Button>
      )}
    </li>
  );
}
