// The mark of a group, the same on phone, wall and paper: its colour with its pictogram; a plain number for what is in no group.
import { Icon } from "./icon";
import { markColour, markIcon } from "./steps";

export function Mark({ mark, number }: { mark: number | null; number?: number }) {
  if (mark === null) return <span class="mark mark--plain" aria-hidden="true">{number}</span>;
  return <span class="mark" data-group={markColour(mark)}><Icon name={markIcon(mark)} /></span>;
}
