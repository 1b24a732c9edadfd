// The control booth: the live link, what is open on this screen, and one way to act that always answers.
import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Ack, Doc, WireError } from "../live/doc";
import type { Live, PictureMark } from "../live/live";
import { t } from "../parts/i18n";
import { forgetSettled } from "./acts";
import type { Boot } from "./boot";
import type { Question } from "./dialogs";
import { keptDrafts, type Drafts } from "./drafts";
import { foreseen } from "./foreseen";
import type { Papers } from "./papers";
import { heldIn, withoutHeld, type Held } from "./rereading";
import { staleQuestions } from "./stale";
import { createToasts, type Toasts } from "./toasts";

export interface Booth {
  live: Live;
  boot: Boot;
  /** The document, with what is on its way from here. Null until the first one arrives. */
  doc: ReadonlySignal<Doc | null>;
  toasts: Toasts;
  /** What the team has not reread yet: it is nowhere else, not in `doc` either. */
  held: ReadonlySignal<Held[]>;
  /** The dialog that is open. */
  question: Signal<Question | null>;
  /** The note in hand on the grouping table. */
  picked: Signal<string | null>;
  drafts: Drafts;
  /** The photo of papers being cut into notes. */
  paperPhoto: Papers;
  /** Sends a command, after its picture when it has one; a refusal is said in plain words, or handled by its code. */
  act(name: string, payload?: Payload, refusals?: Refusals, picture?: PictureMark): Promise<Ack>;
}
type Payload = Record<string, unknown>;
type Refusals = Record<string, () => void>;

export function createBooth(live: Live, boot: Boot): Booth {
  const toasts = createToasts();
  const whole = computed(() => live.doc.value && foreseen(live.doc.value, live.pending.value));
  const booth: Booth = {
    live,
    boot,
    toasts,
    doc: computed(() => whole.value && withoutHeld(whole.value)),
    held: computed(() => (whole.value ? heldIn(whole.value) : [])),
    question: signal(null),
    picked: signal(null),
    drafts: keptDrafts(boot.workshop_id),
    paperPhoto: signal(null),
    async act(name, payload = {}, refusals = {}, picture) {
      const ack = await live.send(name, payload, picture);
      if (!ack.ok) (refusals[ack.error.code] || (() => toasts.complain(sentence(ack.error))))();
      return ack;
    },
  };
  effect(() => forgetSettled(booth));
  effect(staleQuestions(booth));
  return booth;
}

const sentence = (error: WireError): string => error.message || t(`error.${error.code}`);

const BoothContext = createContext<Booth | null>(null);
export const BoothProvider = BoothContext.Provider;

export function useBooth(): Booth {
  const booth = useContext(BoothContext);
  if (!booth) throw new Error("outside the booth");
  return booth;
}

/** The document, where a screen only shows once there is one. */
export function useDoc(): Doc {
  const doc = useBooth().doc.value;
  if (!doc) throw new Error("no document yet");
  return doc;
}
