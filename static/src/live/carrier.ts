// A picture travels before its note, one at a time: the server gives the number that the note then names.
import type { Album, Picture } from "./album";
import type { WireError } from "./doc";
import type { PendingCommand } from "./live";

export interface Carrier {
  /** Throws when the picture would not outlive this page. */
  keep(command: PendingCommand): Promise<void>;
  carry(command: PendingCommand): Promise<Carried>;
  drop(command: PendingCommand): void;
}

/** again: nothing final was said, the same picture may be sent again. */
export type Carried = { photo_id: string } | { error: WireError; again: boolean };

const PATH = "/api/v1/live/photos";
/** 200 kB on the weakest of links. */
const ANSWER_MS = 60_000;
const BY_STATUS: Record<number, string> = { 413: "too_big", 415: "not_a_picture" };
const PASSING = ["not_saved", "too_fast", "rate_limited"];

const NOT_NOW: Carried = { error: { code: "unreachable", message: "" }, again: true };
/** The browser has thrown away what it kept: only this page can say so. */
const LOST: Carried = { error: { code: "picture_lost", message: "" }, again: false };

export const placeOf = (id: string): string => `sent/${id}`;

export function createCarrier(album: Album, workshop: string, token: string): Carrier {
  let last: Promise<unknown> = Promise.resolve();

  async function send(id: string): Promise<Carried> {
    const picture = await album.get<Picture>(placeOf(id));
    if (!picture) return LOST;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), ANSWER_MS);
    try {
      const response = await fetch(`${PATH}?w=${encodeURIComponent(workshop)}`, {
        method: "POST",
        headers: { Authorization: `Bearer ${token}` },
        body: formOf(picture),
        signal: abort.signal,
      });
      return await heard(response);
    } catch {
      return NOT_NOW;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async keep({ picture }) {
      if (!picture) return;
      const kept = await album.get<Picture>(placeOf(picture.id));
      if (!kept || !(await album.put(placeOf(picture.id), kept))) throw new Error("not kept");
    },
    carry({ picture }) {
      if (!picture) return Promise.resolve(LOST);
      const turn = last.then(() => send(picture.id));
      last = turn;
      return turn;
    },
    drop: ({ picture }) => picture && album.drop(placeOf(picture.id)),
  };
}

function formOf({ id, kind, type, bytes }: Picture): FormData {
  const form = new FormData();
  form.append("id", id);
  form.append("kind", kind);
  form.append("photo", new Blob([bytes], { type }), type === "image/png" ? "picture.png" : "picture.jpg");
  return form;
}

async function heard(response: Response): Promise<Carried> {
  // A proxy's own answer is no JSON.
  const body = await response.json().catch(() => ({}));
  if (response.ok && body.photo_id) return { photo_id: body.photo_id };
  const code = body.code || BY_STATUS[response.status] || "server_error";
  const error: WireError = { code, message: body.message || "", retry_after_ms: body.retry_after_ms };
  return { error, again: response.ok || response.status >= 500 || !!body.retry_after_ms || PASSING.includes(code) };
}
