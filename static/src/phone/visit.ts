// A visit: one seat in one workshop, its live link, and what this person is doing on this phone.
import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Ack, Doc, Mine, WireError } from "../live/doc";
import { openLive, type Live, type PendingCommand } from "../live/live";
import { emptyShelf } from "../live/shelf";
import { lang, t } from "../parts/i18n";
import { forgetSeat, forgetWorkshop, keepSeat, keepUnsent, unsentOf, type KeptSeat, type Stage, type Unsent } from "./kept";
import { createPages, type Pages } from "./pages";
import { followPlace, repeatPresence } from "./watch";

export interface Flash { kind: "ok" | "stop"; icon: string; text: string }

export interface Visit {
  live: Live;
  seat: Signal<KeptSeat>;
  pages: Pages;
  /** A passing sentence under the header. */
  flash: Signal<Flash | null>;
  helpAsked: Signal<boolean>;
  isDone: Signal<boolean>;
  unsent: Signal<Unsent[]>;
  /** This person asked to take part on paper. */
  prefersPaper: Signal<boolean>;
  /** "Tortue 7" */
  name: ReadonlySignal<string>;
  say(kind: Flash["kind"], icon: string, text: string): void;
  /** Sends, and shows the sentence of a refusal. */
  act(name: string, payload?: Record<string, unknown>): Promise<Ack>;
  reach(stage: Stage): void;
  askHelp(asked: boolean): void;
  sayDone(done: boolean): void;
  dropUnsent(id: string): void;
  /** Closes the link and gives the seat up; forgetting also erases texts kept here. */
  leave(forgetting: boolean): void;
}

const FLASH_MS = 6000;
/** What a command that never left is told when its seat closes. */
const CLOSED_SEAT: WireError = { code: "unauthorized", message: "" };
const WITH_TEXT = ["post_note", "edit_note", "give_feedback", "fill_sheet"];

export function createVisit(kept: KeptSeat, left: (pin: string, forgetting: boolean) => void): Visit {
  const seat = signal(kept);
  const flash = signal<Flash | null>(null);
  const helpAsked = signal(false);
  const isDone = signal(false);
  const unsent = signal(unsentOf(kept.workshop_id));
  const storageKey = `${kept.workshop_id}/${kept.seat_id}`;
  const live = openLive({
    token: kept.token,
    workshop: kept.workshop_id,
    lang: lang(),
    storageKey,
    refused: keepText,
  });
  const pages = createPages();
  const name = computed(() => {
    const known = (live.mine.value && live.mine.value.seat) || seat.value;
    return t("phone.me.name", { animal: t(`common.animal.${known.animal}`), n: known.number });
  });
  let flashTimer: ReturnType<typeof setTimeout>;

  const visit: Visit = {
    live, seat, pages, flash, helpAsked, isDone, unsent, name, say,
    prefersPaper: signal(false),
    async act(command, payload = {}) {
      const ack = await live.send(command, payload);
      if (!ack.ok && !WITH_TEXT.includes(command)) say("stop", "circle-alert", sentenceOf(ack.error));
      return ack;
    },
    reach(stage) {
      seat.value = { ...seat.value, stage };
      keepSeat(seat.value);
    },
    askHelp(asked) {
      helpAsked.value = asked;
      void live.send("ask_help", { asked });
    },
    sayDone(done) {
      isDone.value = done;
      void live.send("say_done", { done });
    },
    dropUnsent: (id) => keepTexts(unsent.value.filter(({ command }) => command.id !== id)),
    leave(forgetting) {
      stopWatching.forEach((stop) => stop());
      live.pending.value.forEach((command) => keepText(command, CLOSED_SEAT));
      live.close();
      if (forgetting) forgetEverything();
      else forgetSeat(seat.value.pin);
      left(forgetting || isClosed() ? "" : kept.pin, forgetting);
    },
  };
  const stopWatching = [followPlace(visit), repeatPresence(visit), pages.stop];
  return visit;

  function say(kind: Flash["kind"], icon: string, text: string): void {
    clearTimeout(flashTimer);
    flash.value = { kind, icon, text };
    flashTimer = setTimeout(() => (flash.value = null), FLASH_MS);
  }

  function keepText(command: PendingCommand, error: WireError): void {
    if (!WITH_TEXT.includes(command.name) || !command.payload.text) return;
    keepTexts([...unsent.value, { command, error: { ...error, message: sentenceOf(error) } }]);
    say("stop", "circle-alert", sentenceOf(error));
  }

  /** The code of a closed workshop opens nothing more. */
  function isClosed(): boolean {
    const doc = live.doc.value;
    return !!doc && doc.workshop.state === "closed";
  }

  function forgetEverything(): void {
    forgetWorkshop(seat.value);
    void emptyShelf(storageKey);
  }

  function keepTexts(texts: Unsent[]): void {
    unsent.value = texts;
    keepUnsent(kept.workshop_id, texts);
  }
}

export const sentenceOf = (error: WireError): string => error.message || t(`error.${error.code}`);

const VisitContext = createContext<Visit | null>(null);
export const VisitProvider = VisitContext.Provider;

/** The visit, null at the door. */
export const useMaybeVisit = (): Visit | null => useContext(VisitContext);

export function useVisit(): Visit {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error("outside a visit");
  return visit;
}

/** The document, on screens that only show once there is one. */
export function useDoc(): Doc {
  const doc = useVisit().live.doc.value;
  if (!doc) throw new Error("no document yet");
  return doc;
}

export function useMine(): Mine {
  const mine = useVisit().live.mine.value;
  if (!mine) throw new Error("nothing of this seat yet");
  return mine;
}
