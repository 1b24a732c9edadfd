// People at the door, in the order they came.
import type { Doc, Person } from "../live/doc";

const COUNT_WIDE = 38;
/** A chip with a pictogram and two digits, and its gap. */
const CHIP_WIDE = 13.4;
const DIGIT_WIDE = 2.4;

export const arrived = (doc: Doc): Person[] =>
  Object.values(doc.people).filter(({ role }) => role === "participant").sort((a, b) => a.number - b.number);

/** The latest to come fill the rows; those before them are a count. */
export function lastThatFit(people: Person[], wide: number, rows: number): { shown: Person[]; folded: number } {
  const most = people.length ? people[people.length - 1].number : 0;
  const chip = CHIP_WIDE + DIGIT_WIDE * Math.max(0, String(most).length - 2);
  const places = rows * Math.floor((wide - COUNT_WIDE) / chip);
  if (people.length <= places) return { shown: people, folded: 0 };
  const shown = people.slice(1 - places);
  return { shown, folded: people.length - shown.length };
}
