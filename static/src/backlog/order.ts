// Where cards stand: by state, then by rising position.
import { STATES, type Card, type CardState } from "./card";

export type Columns = Record<CardState, Card[]>;

export function intoColumns(cards: Card[]): Columns {
  const columns = Object.fromEntries(STATES.map((state) => [state, [] as Card[]])) as Columns;
  for (const card of cards) columns[card.state].push(card);
  for (const state of STATES) columns[state].sort(byPosition);
  return columns;
}

function byPosition(a: Card, b: Card): number {
  return a.position - b.position || b.promoted_at.localeCompare(a.promoted_at) || a.title.localeCompare(b.title);
}

/** The position that puts a card just before another one of the column, or last (null). */
export function positionBefore(column: Card[], beforeId: string | null): number {
  const index = beforeId === null ? column.length : column.findIndex((card) => card.id === beforeId);
  const above = column[index - 1];
  const below = column[index];
  if (!above && !below) return 0;
  if (!above) return below.position - 1;
  if (!below) return above.position + 1;
  return (above.position + below.position) / 2;
}
