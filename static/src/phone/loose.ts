// Which note to sort next: mine first, then the others in an order of my own, so that a room does not all sort the same one.
import type { Doc, Mine, Note } from "../live/doc";

export function looseNotes(doc: Doc, mine: Mine, passed: readonly string[]): [string, Note][] {
  const seat = mine.seat ? mine.seat.id : "";
  return Object.entries(doc.notes)
    .filter(([id, note]) => note.step === doc.step && !note.cluster_id && !note.hidden && !passed.includes(id))
    .sort(([a], [b]) => Number(b in mine.notes) - Number(a in mine.notes) || mix(seat + a) - mix(seat + b));
}

/** A small hash: the same on each redraw, different on each phone (FNV-1a). */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
