// What every view of the wall is given: the document it shows, the live link, and what the page brought.
import type { Doc } from "../live/doc";
import type { Live } from "../live/live";

/** A square people aim their phone at: the address in plain words, and its drawing (SVG made by our server). */
export interface Aim { address: string; qr: string }

export interface Boot {
  token: string;
  workshop_id: string;
  join: Aim;
}

export interface Scene { doc: Doc; live: Live; boot: Boot }
