// One note on its way: sent again, always with the same ids, until it is received, refused for good, or given up.
import { backoff } from "../live/backoff";
import type { NeedZone, Step } from "../live/doc";
import type { Picture } from "../live/album";
import type { Answer, Ask } from "./ask";

export interface Letter {
  id: string;
  note_id: string;
  text: string;
  step: Step;
  lang?: string;
  zone?: NeedZone;
  picture?: Picture;
}

/** closed: nobody may write now. words: too long or empty. other: somebody of the team must help. */
export type Refusal = "closed" | "words" | "other";

const PICTURE_PATIENCE_MS = 45_000;
const SHORTEST_MS = 1000;
const LONGEST_MS = 8000;
const CLOSED = ["workshop_closed", "workshop_paused", "wrong_phase", "unauthorized"];
const WORDS = ["too_long", "malformed"];
const LATER = [0, 408, 429];

/** null once received; throws nothing. `isLost` is called when a try fails; `signal` gives up. */
export async function deliver(ask: Ask, letter: Letter, isLost: () => void, signal: AbortSignal): Promise<Refusal | null> {
  const { picture, ...note } = letter;
  const added = picture ? await insist(() => sendPicture(ask, picture, signal), isLost, signal) : null;
  if (added && added.status >= 400) return refusalOf(added);
  const given = added ? { photo_id: added.body.photo_id, drawing: picture!.kind === "drawing" } : {};
  const answer = await insist(() => ask("kiosk/notes", { ...note, ...given }, { signal }), isLost, signal);
  return answer.status < 400 ? null : refusalOf(answer);
}

function sendPicture(ask: Ask, { id, kind, type, bytes }: Picture, signal: AbortSignal): Promise<Answer<{ photo_id: string }>> {
  const form = new FormData();
  form.append("id", id);
  form.append("kind", kind);
  form.append("photo", new Blob([bytes], { type }), kind);
  return ask("live/photos", form, { signal, patienceMs: PICTURE_PATIENCE_MS });
}

async function insist<Body>(send: () => Promise<Answer<Body>>, isLost: () => void, signal: AbortSignal): Promise<Answer<Body>> {
  for (let tries = 0; ; tries += 1) {
    const answer = await send();
    const mayComeLater = LATER.includes(answer.status) || answer.status >= 500;
    if (!mayComeLater || signal.aborted) return answer;
    isLost();
    await pause(Math.max(answer.retryAfterMs, backoff(tries, SHORTEST_MS, LONGEST_MS)), signal);
    if (signal.aborted) return answer;
  }
}

function refusalOf({ body: { code = "" } }: Answer<unknown>): Refusal {
  if (CLOSED.includes(code)) return "closed";
  return WORDS.includes(code) ? "words" : "other";
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
