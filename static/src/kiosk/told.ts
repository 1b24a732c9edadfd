// What the server tells this tablet every few seconds: the question of the moment, and whether one may answer it.
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Step } from "../live/doc";
import { lang } from "../parts/i18n";
import type { Ask } from "./ask";

export const EVERY_MS = 5000;
/** One request lost is nothing. */
const LOST_AFTER = 2;
const UNAUTHORIZED = 401;

export interface Asked { question: string; starts: string[] }
export interface Told {
  state: "open" | "waiting" | "elsewhere" | "paused" | "closed";
  step: Step;
  prompts: Record<string, Asked>;
  title: string;
  centre: string;
  /** A needs box in a hall, that nobody leads. */
  box: boolean;
  next_meeting: string;
}

export interface Telling {
  told: ReadonlySignal<Told | null>;
  isLost: ReadonlySignal<boolean>;
  /** The link was closed, or is too old: for good. */
  isShut: ReadonlySignal<boolean>;
  askNow(): Promise<void>;
}

export function listen(ask: Ask): Telling {
  const told = signal<Told | null>(null);
  const isLost = signal(false);
  const isShut = signal(false);
  let missed = 0;

  async function askNow(): Promise<void> {
    const { status, body } = await ask<Told>("kiosk");
    isShut.value = isShut.value || status === UNAUTHORIZED;
    missed = status === 200 || isShut.value ? 0 : missed + 1;
    isLost.value = missed >= LOST_AFTER;
    if (status === 200) told.value = body;
  }

  async function goOn(): Promise<void> {
    if (isShut.value) return;
    await askNow();
    setTimeout(goOn, EVERY_MS);
  }

  void goOn();
  return { told, isLost, isShut, askNow };
}

/** The question in the language of the screen, else in French. */
export const askedOf = ({ prompts }: Told): Asked => prompts[lang()] || prompts.fr || { question: "", starts: [] };
