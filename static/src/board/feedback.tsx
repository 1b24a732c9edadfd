// The test: what people think of a prototype, in four zones, the latest words first.
import type { Doc, Feedback as FeedbackItem, FeedbackZone, Prototype } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { Note, wordsOf } from "../parts/note";
import { Pile } from "./area";
import { foldNotes } from "./fold";
import { Frame } from "./frame";
import { Doing } from "./head";
import { usePage } from "./pages";
import { room } from "./picture";
import type { Scene } from "./scene";
import { prototypesOf } from "./sheets";
import { sheetName } from "./sheet-words";

const ZONES: { zone: FeedbackZone; icon: string; name: string }[] = [
  { zone: "like", icon: "heart", name: "method.zone.like" },
  { zone: "wish", icon: "wrench", name: "method.zone.wish" },
  { zone: "wonder", icon: "circle-question-mark", name: "method.zone.wonder" },
  { zone: "idea", icon: "lightbulb", name: "method.zone.idea" },
];

/** A prototype a page. */
export function Feedback({ scene }: { scene: Scene }) {
  const { doc } = scene;
  const all = prototypesOf(doc);
  const index = usePage(Math.max(1, all.length));
  const { used } = doc.progress;
  return (
    <Frame scene={scene} class="feedback pad" phase={<Doing icon="footprints">{used ? tn("board.test.answered", used) : t("board.doing.try")}</Doing>}>
      {all.length ? <Tested doc={doc} id={all[index][0]} prototype={all[index][1]} /> : <p class="nothing">{t("board.none.prototypes")}</p>}
    </Frame>
  );
}

function Tested({ doc, id, prototype }: { doc: Doc; id: string; prototype: Prototype }) {
  return (
    <>
      <h1 class="tested" dir="auto"><Mark mark={prototype.mark} />{sheetName(prototype) || t("board.unnamed")}</h1>
      <div class="zones">
        {ZONES.map(({ zone, icon, name }) => <Zone key={zone} icon={icon} name={t(name)} said={saidIn(doc, id, prototype.version, zone)} />)}
      </div>
    </>
  );
}

type Said = [string, FeedbackItem];

const saidIn = (doc: Doc, id: string, version: number, zone: FeedbackZone): Said[] =>
  Object.entries(doc.feedback)
    .filter(([, item]) => item.prototype_id === id && item.version === version && item.zone === zone && !item.hidden)
    .sort(([, a], [, b]) => b.rank - a.rank);

const TITLE = 10;
const GAP = 2.2;
const ZONE_FRAME = 10.3;
const SIDES = 6.8;

function Zone({ icon, name, said }: { icon: string; name: string; said: Said[] }) {
  const high = (room.value.high - TITLE - 2 * GAP) / 2 - ZONE_FRAME;
  const { shown, folded, lines } = foldNotes(said, ([, item]) => wordsOf(item), high, (room.value.wide - GAP) / 2 - SIDES);
  return (
    <section class="group zone">
      <h2 class="group-head"><Icon name={icon} /><span>{name}</span>{folded > 0 && <Pile count={folded} />}</h2>
      {said.length
        ? <ul class="notes" style={{ "--lines": lines }}>{shown.map(([id, item]) => <li key={id}><Note note={item} /></li>)}</ul>
        : <p class="soft">{t("board.test.nothing")}</p>}
    </section>
  );
}
