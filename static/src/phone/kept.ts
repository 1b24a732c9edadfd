// What this phone keeps between two visits: its seat in each workshop, drafts, texts that were refused.
import type { WireError } from "../live/doc";
import type { PendingCommand } from "../live/live";

/** How far this person came in: read the notice, saw their animal, entered. */
export type Stage = "notice" | "who" | "in";

export interface KeptSeat {
  pin: string;
  token: string;
  workshop_id: string;
  seat_id: string;
  animal: string;
  number: number;
  stage: Stage;
}

/** A text the workshop refused for good: kept until its author erases it. */
export interface Unsent { command: PendingCommand; error: WireError }

const ROOT = "fabrique/";
const LAST = ROOT + "last";

export const seatOf = (pin: string): KeptSeat | null => read(`${ROOT}seat/${pin}`);

export function lastSeat(): KeptSeat | null {
  const pin = read<string>(LAST);
  return pin ? seatOf(pin) : null;
}

export function keepSeat(seat: KeptSeat): void {
  write(`${ROOT}seat/${seat.pin}`, seat);
  write(LAST, seat.pin);
}

export function forgetSeat(pin: string): void {
  write(`${ROOT}seat/${pin}`, null);
  if (read(LAST) === pin) write(LAST, null);
}

const draftPlace = (workshopId: string, slot: string): string => `${ROOT}draft/${workshopId}/${slot}`;

export const draft = (workshopId: string, slot: string): string => read(draftPlace(workshopId, slot)) || "";

export const keepDraft = (workshopId: string, slot: string, text: string): void =>
  write(draftPlace(workshopId, slot), text || null);

const knownPlace = (workshopId: string, slot: string): string => `${ROOT}known/${workshopId}/${slot}`;

/** What the writer of a draft knows to have been in a field that several people fill. */
export const knownBefore = (workshopId: string, slot: string): string[] => read(knownPlace(workshopId, slot)) || [];

export const keepKnown = (workshopId: string, slot: string, known: string[]): void =>
  write(knownPlace(workshopId, slot), known.length ? known : null);

/** The texts begun in a workshop; they are kept no longer. */
export function takeDrafts(workshopId: string): string[] {
  names().filter((name) => name.startsWith(knownPlace(workshopId, ""))).forEach((name) => write(name, null));
  const places = names().filter((name) => name.startsWith(draftPlace(workshopId, "")));
  const texts = places.map((place) => read<string>(place) || "");
  places.forEach((place) => write(place, null));
  return texts.filter((text) => text.trim());
}

/** What this phone wrote and helped to write in a closed workshop: soon only the phone itself knows. */
export const ownOf = (pin: string): string[] => read(`${ROOT}own/${pin}`) || [];

export const keepOwn = (pin: string, ids: string[]): void => write(`${ROOT}own/${pin}`, ids.length ? ids : null);

export const unsentOf = (workshopId: string): Unsent[] => read(`${ROOT}unsent/${workshopId}`) || [];

export const keepUnsent = (workshopId: string, texts: Unsent[]): void =>
  write(`${ROOT}unsent/${workshopId}`, texts.length ? texts : null);

/** Erases every trace of a workshop from this phone. */
export function forgetWorkshop(seat: KeptSeat): void {
  forgetSeat(seat.pin);
  keepOwn(seat.pin, []);
  takeDrafts(seat.workshop_id);
  keepUnsent(seat.workshop_id, []);
}

// Private browsing may forbid storage: the page then works without memory.
function read<Kept>(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(name) || "null");
  } catch {
    return null;
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Nothing to do: see above.
  }
}

function names(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
