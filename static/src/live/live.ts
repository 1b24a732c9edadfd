// The live link of a screen: one document kept equal to the server's, and commands sent until they are answered.
// (To be written: this file fixes the names that screens use.)
import { signal, type Signal } from "@preact/signals";
import type { Ack, Doc, Mine, Presence } from "./doc";

export type LinkState = "connecting" | "live" | "lost" | "ended";

export interface PendingCommand { id: string; name: string; payload: Record<string, unknown>; tries: number; created_at: number }

export interface Live {
  doc: Signal<Doc | null>;
  mine: Signal<Mine | null>;
  presence: Signal<Presence | null>;
  link: Signal<LinkState>;
  /** ms since the link was lost (0 when live), refreshed each second. */
  lostFor: Signal<number>;
  /** Why the server said goodbye: "removed", "closed", "expired" or "". */
  goodbye: Signal<string>;
  /** Commands not acknowledged yet, oldest first. */
  pending: Signal<PendingCommand[]>;
  /** Server clock, in ms. */
  now(): number;
  /** Sends a command; the promise ends with the server's answer, however many tries that takes. */
  send(name: string, payload?: Record<string, unknown>): Promise<Ack>;
  close(): void;
}
