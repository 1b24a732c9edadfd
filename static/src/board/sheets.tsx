// The sheets of the prototypes, side by side, as people fill them in.
import type { Doc, Prototype } from "../live/doc";
import { bound } from "../parts/bound";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Picture } from "../parts/picture";
import { markColour, markIcon } from "../parts/steps";
import { inPages } from "./fold";
import { Frame } from "./frame";
import { Doing } from "./head";
import { STEP_NAMES } from "./names";
import { usePage } from "./pages";
import { isTall, room } from "./picture";
import type { Scene } from "./scene";
import { firstTry, sheetLines, sheetName } from "./sheet-words";

const A_PAGE = 3;
const GAP = 2.6;
const SIDES = 4.6;

export function Sheets({ scene }: { scene: Scene }) {
  const all = prototypesOf(scene.doc);
  const pages = inPages(all, A_PAGE);
  const page = pages[usePage(pages.length)];
  return (
    <Frame scene={scene} title={t(STEP_NAMES[scene.doc.step])} class="sheets pad" phase={all.length > 0 && <Doing icon="file-pen-line">{tn("board.count.prototypes", all.length)}</Doing>}>
      {page.length ? page.map(([id, prototype]) => <Sheet key={id} prototype={prototype} />) : <p class="nothing">{t("board.none.prototypes")}</p>}
    </Frame>
  );
}

export const prototypesOf = (doc: Doc): [string, Prototype][] =>
  Object.entries(doc.prototypes).sort(([, a], [, b]) => a.rank - b.rank);

function Sheet({ prototype }: { prototype: Prototype }) {
  const { sheet, mark } = prototype;
  const name = sheetName(prototype) || t("board.unnamed");
  const fields = [
    { label: t("board.sheet.idea"), text: bound(sheet.idea) },
    { label: t("method.sheet.for_whom"), text: bound(sheet.for_whom) },
    { label: t("board.sheet.first_try"), text: firstTry(sheet) },
  ];
  const high = markHeight();
  const box = { wide: (room.value.wide - 2 * GAP) / A_PAGE - SIDES, high: room.value.high - GAP - high };
  const lines = sheetLines(name, fields.map(({ text }) => text), box);
  return (
    <article class="sheet on-paper">
      <div class="sheet-mark" data-group={markColour(mark)} style={{ "--high": high }}>
        <Icon name={markIcon(mark)} />
        {prototype.source.photo_id && <Picture of={prototype.source} whole />}
      </div>
      <div class="sheet-in">
        <h2 dir="auto">{name}</h2>
        <dl>{fields.map((field, index) => <Field key={field.label} {...field} lines={lines[index]} />)}</dl>
      </div>
    </article>
  );
}

/** The words come first: on a smaller picture the pictogram takes less. */
const markHeight = (): number => (isTall() ? 17 : 9);

function Field({ label, text, lines }: { label: string; text: string; lines: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class={text ? "cut" : "soft"} dir="auto" style={{ "--lines": lines }}>{text || t("board.sheet.empty")}</dd>
    </div>
  );
}
