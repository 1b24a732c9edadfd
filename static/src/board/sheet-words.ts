// What a sheet says on the wall.
import type { Prototype, SheetField } from "../live/doc";
import { bound } from "../parts/bound";
import { charsIn, linesOf, type Box } from "./fold";

export const SHEET_NAMES: Record<SheetField, string> = {
  name: "method.sheet.name",
  for_whom: "method.sheet.for_whom",
  problem: "method.sheet.problem",
  idea: "method.sheet.idea",
  before: "method.sheet.before",
  during: "method.sheet.during",
  after: "method.sheet.after",
  needs: "method.sheet.needs",
  helpers: "method.sheet.helpers",
  first_try_when: "method.sheet.first_try_when",
  first_try_where: "method.sheet.first_try_where",
  first_try_who: "method.sheet.first_try_who",
  success_sign: "method.sheet.success_sign",
};

type SheetText = Record<SheetField, string>;

export const sheetName = ({ sheet, source }: Prototype): string => sheet.name || source.title;

/** "Jeudi 2 avril, dans le hall, avec les nouveaux" */
export const firstTry = (sheet: SheetText): string =>
  [sheet.first_try_when, sheet.first_try_where, sheet.first_try_who].map((text) => text.trim()).filter(Boolean).map(bound).join(", ");

const LINE = 4.6;
const NAME_LINE = 4.62;
/** Paddings, three labels, and the gaps between them. */
const FIXED = 22;

/** Lines for each text of a sheet: one each, then one more by turns where words are still hidden, while the sheet has room. */
export function sheetLines(name: string, texts: string[], box: Box): number[] {
  const perLine = charsIn(box.wide, 4);
  const needed = texts.map((text) => linesOf(text, perLine));
  const lines = texts.map(() => 1);
  const nameLines = linesOf(name, charsIn(box.wide, 4.4));
  let left = Math.floor((box.high - FIXED - nameLines * NAME_LINE) / LINE) - texts.length;
  while (left > 0 && needed.some((need, index) => need > lines[index])) {
    lines.forEach((shown, index) => {
      if (left <= 0 || needed[index] <= shown) return;
      lines[index] += 1;
      left -= 1;
    });
  }
  return lines;
}
