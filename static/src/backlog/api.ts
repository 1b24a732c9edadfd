// The calls of the backlog page: what the server answered, or a code that says why not.
import type { Card, CardState, Kind, Theme, WholeCard } from "./card";

export type Answer<T> = { ok: true; value: T } | { ok: false; code: string; message: string };

export interface Move { state: CardState; position?: number; reason: string; version: number }
export interface Edit { theme?: Theme | null; kind?: Kind | null; version: number }

export interface Api {
  list(): Promise<Answer<Card[]>>;
  read(id: string): Promise<Answer<WholeCard>>;
  move(id: string, move: Move): Promise<Answer<Card>>;
  edit(id: string, edit: Edit): Promise<Answer<Card>>;
}

export const OFFLINE = "offline";

export function createApi(root: string, csrfToken: string): Api {
  const call = <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> =>
    ask<T>(root + path, {
      method,
      headers: body ? { "Content-Type": "application/json", "X-CSRF-Token": csrfToken } : {},
      body: body ? JSON.stringify(body) : undefined,
      credentials: "same-origin",
    });
  return {
    list: () => call("GET", ""),
    read: (id) => call("GET", "/" + id),
    move: (id, move) => call("POST", "/" + id + "/moves", move),
    edit: (id, edit) => call("PATCH", "/" + id, edit),
  };
}

async function ask<T>(url: string, request: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(url, request);
    const body = await response.json();
    if (response.ok) return { ok: true, value: body as T };
    return { ok: false, code: String(body.code), message: String(body.message) };
  } catch {
    return { ok: false, code: OFFLINE, message: "" };
  }
}
