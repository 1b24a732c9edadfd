// What was begun before the screen's own script was here (knock.ts), for that script to go on with.
import type { Snapshot } from "../live/doc";
import type { KeptSeat } from "./kept";

export interface Early {
  /** Somebody knocked with this code. */
  knock?: { pin: string; answer: Promise<KeptSeat> };
  /** The document of the seat with this token. */
  document?: { token: string; answer: Promise<Snapshot> };
  /** The button that was tapped last. */
  tapped?: HTMLElement;
  /** The screen answers by itself. */
  isOver?: boolean;
}

declare global {
  interface Window { early?: Early }
}

/** Two scripts, one page: what one puts here the other finds. */
export const early: Early = typeof window === "undefined" ? {} : window.early || (window.early = {});

/** Once: what comes later is asked for. */
export function takeDocument(token: string): Promise<Snapshot> | undefined {
  const { document } = early;
  delete early.document;
  return document && document.token === token ? document.answer : undefined;
}
