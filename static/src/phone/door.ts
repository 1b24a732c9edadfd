// The door: a code becomes a seat, or a plain sentence says why not.
import type { Snapshot } from "../live/doc";
import { lang, t } from "../parts/i18n";
import { early } from "./early";
import type { KeptSeat } from "./kept";

interface Pass { token: string; workshop_id: string; seat: { id: string; animal: string; number: number } }

export class DoorClosed extends Error {
  /** `isOver`: the address of the code now leads to what became of its ideas. */
  constructor(sentence: string, readonly isOver = false) {
    super(sentence);
  }
}

const SENTENCES: Record<string, string> = {
  unknown_pin: "phone.join.wrong",
  door_locked: "phone.join.locked",
  workshop_closed: "phone.join.closed",
  rate_limited: "phone.join.too_many",
};

/** Throws DoorClosed with the sentence to show. */
export function join(url: string, pin: string): Promise<KeptSeat> {
  const { knock } = early;
  delete early.knock;
  return knock && knock.pin === pin ? knock.answer : knockAt(url, pin);
}

async function knockAt(url: string, pin: string): Promise<KeptSeat> {
  const response = await ask(url, pin);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new DoorClosed(sentence(response.status, body), body.code === "workshop_closed");
  const { token, workshop_id, seat, ...snapshot } = body as Pass & Snapshot;
  if (snapshot.doc) early.document = { token, answer: Promise.resolve(snapshot) };
  return { pin, token, workshop_id, seat_id: seat.id, animal: seat.animal, number: seat.number, stage: "notice" };
}

function ask(url: string, pin: string): Promise<Response> {
  // With the document that the live link begins with: a journey less on a weak link.
  const request = fetch(`${url}?document=true`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ pin, lang: lang() }),
  });
  return request.catch(() => {
    throw new DoorClosed(t("phone.join.unreachable"));
  });
}

function sentence(status: number, { code, message }: { code?: string; message?: string }): string {
  const key = (code && SENTENCES[code]) || (status === 429 ? "phone.join.too_many" : "");
  return key ? t(key) : message || t("phone.join.unreachable");
}

/** The six digits of what was typed, whatever stands between them, in any script's digits. */
export const digitsOf = (typed: string): string =>
  typed.normalize("NFKC").replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/\D/g, "").slice(0, 6);

/** What stands in the field of the door. */
export function typedHere(): string {
  const field = document.getElementById("pin") as HTMLInputElement | null;
  return field ? digitsOf(field.value) : "";
}
