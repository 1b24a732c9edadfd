// Which commands must keep their order among themselves, and which ones say the whole thing again.

type Payload = Record<string, unknown>;

/** A newer one of these takes the place of an older one that still waits. */
const WHOLE = ["cast_votes", "fill_sheet", "say_use", "say_who", "say_people", "say_done", "ask_help", "practise"];

/** Presence is true only now: said again by the screen, never kept. */
const FLEETING = ["say_done", "ask_help", "practise"];

export const isWhole = (name: string): boolean => WHOLE.includes(name);
/** Two ballots of one phone are two things, in one lane: the first is answered before the second goes. */
export const isSameThing = (one: Payload, other: Payload): boolean => (one.ballot || 1) === (other.ballot || 1);
export const isFleeting = (name: string): boolean => FLEETING.includes(name);

/** Two commands of one lane are never on their way together: the second waits for the first one's answer. */
export function lane(name: string, payload: Payload): string {
  if (payload.note_id) return `note ${payload.note_id}`;
  if (name === "fill_sheet" || name === "say_use") return `${name} ${payload.prototype_id} ${payload.field || ""}`;
  return isWhole(name) ? name : "";
}
