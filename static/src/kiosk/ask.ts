// Asking the server: the signed link goes with each request, and an answer that does not come is no answer.
import type { Boot } from "./boot";

const PATIENCE_MS = 10_000;

export interface Answer<Body> {
  /** 0 when nobody answered. */
  status: number;
  body: Body & { code?: string };
  retryAfterMs: number;
}

export type Ask = <Body = object>(path: string, sent?: object | FormData, options?: Options) => Promise<Answer<Body>>;
interface Options { patienceMs?: number; signal?: AbortSignal }

/** Never throws: a lost connection is an answer of status 0. */
export function createAsk({ token, workshop_id }: Boot): Ask {
  return async (path, sent, { patienceMs = PATIENCE_MS, signal } = {}) => {
    const giveUp = new AbortController();
    const timer = setTimeout(() => giveUp.abort(), patienceMs);
    if (signal) signal.addEventListener("abort", () => giveUp.abort());
    try {
      const response = await fetch(`/api/v1/${path}?w=${workshop_id}`, { ...asked(token, sent), signal: giveUp.signal });
      const body = await response.json().catch(() => ({}));
      return { status: response.status, body, retryAfterMs: 1000 * Number(response.headers.get("Retry-After") || 0) };
    } catch {
      return { status: 0, body: {} as never, retryAfterMs: 0 };
    } finally {
      clearTimeout(timer);
    }
  };
}

function asked(token: string, sent: object | FormData | undefined): RequestInit {
  const isForm = sent instanceof FormData;
  return {
    method: sent ? "POST" : "GET",
    // No cookie goes along, and none is taken: also where somebody of the team was signed in before.
    credentials: "omit",
    cache: "no-store",
    headers: { Authorization: `Bearer ${token}`, ...(sent && !isForm ? { "Content-Type": "application/json" } : {}) },
    body: isForm ? (sent as FormData) : sent && JSON.stringify(sent),
  };
}
