// The door: a code becomes a seat, or a plain sentence says why not.
import { lang, t } from "../parts/i18n";
import type { KeptSeat } from "./kept";

interface Joined { token: string; workshop_id: string; seat: { id: string; animal: string; number: number } }

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
export async function join(url: string, pin: string): Promise<KeptSeat> {
  const response = await ask(url, pin);
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new DoorClosed(sentence(response.status, body), body.code === "workshop_closed");
  const { token, workshop_id, seat } = body as Joined;
  return { pin, token, workshop_id, seat_id: seat.id, animal: seat.animal, number: seat.number, stage: "notice" };
}

function ask(url: string, pin: string): Promise<Response> {
  const request = fetch(url, {
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
