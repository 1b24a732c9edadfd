// One sheet in the light, every field that was filled in, in three columns.
import { SHEET_FIELDS, type Prototype, type SheetField } from "../live/doc";
import { bound } from "../parts/bound";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Picture } from "../parts/picture";
import { markColour, markIcon } from "../parts/steps";
import { charsIn, fillPages, inPages, linesOf, partsOf } from "./fold";
import { Frame } from "./frame";
import { Doing } from "./head";
import { usePage } from "./pages";
import { room } from "./picture";
import type { Scene } from "./scene";
import { SHEET_NAMES, sheetName } from "./sheet-words";

const COLUMNS = 3;
const GAP = 5;
const HEAD = 12;
const TEXT = 4;
const LINE = TEXT * 1.16;
const PADDING = 6;
const LABEL = 4.6;
const FIELD_GAP = 2;

/** A field, or a part of one that is too long for a column. */
interface Part { field: SheetField; text: string; isFirst: boolean }

export function SheetLight({ scene, id }: { scene: Scene; id: string }) {
  const prototype = scene.doc.prototypes[id];
  const pages = inPages(columnsOf(prototype), COLUMNS);
  const page = pages[usePage(pages.length)];
  return (
    <Frame scene={scene} class="sheet-light pad" phase={<Doing icon="volume-2">{t("board.doing.read")}</Doing>}>
      <h1 class="cluster-head" dir="auto" data-group={markColour(prototype.mark)}><Icon name={markIcon(prototype.mark)} />{sheetName(prototype) || t("board.unnamed")}{prototype.source.photo_id && <Picture of={prototype.source} />}</h1>
      <div class="sheet-columns on-paper">
        {page.map((parts, column) => <dl key={column}>{parts.map((part) => <Field key={part.field + part.text} part={part} />)}</dl>)}
        {!page[0].length && <p class="soft">{t("board.sheet.empty")}</p>}
      </div>
    </Frame>
  );
}

const Field = ({ part: { field, text, isFirst } }: { part: Part }) => (
  <div>{isFirst && <dt>{t(SHEET_NAMES[field])}</dt>}<dd dir="auto">{text}</dd></div>
);

function columnsOf({ sheet }: Prototype): Part[][] {
  const { wide, high } = room.value;
  const box = { wide: (wide - PADDING - (COLUMNS - 1) * GAP) / COLUMNS, high: high - HEAD - PADDING };
  const perLine = charsIn(box.wide, TEXT);
  const lines = Math.floor((box.high - LABEL) / LINE);
  const filled = SHEET_FIELDS.filter((field) => field !== "name" && sheet[field]);
  const parts = filled.flatMap((field) => partsOf(bound(sheet[field]), perLine, lines).map((text, index) => ({ field, text, isFirst: !index })));
  return fillPages(parts, ({ text }) => LABEL + LINE * linesOf(text, perLine), box.high, FIELD_GAP);
}
