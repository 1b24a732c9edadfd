// A visit: one seat in one workshop, its live link, and what this person is doing on this phone.
import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { openAlbum, type Album } from "../live/album";
import { placeOf } from "../live/carrier";
import type { Ack, Doc, HelpReason, Mine, WireError } from "../live/doc";
import { openLive, type Live, type PendingCommand, type PictureMark } from "../live/live";
import { emptyShelf } from "../live/shelf";
import { lang, t } from "../parts/i18n";
import { createBesides, type Besides } from "./beside";
import { takeDocument } from "./early";
import { forgetSeat, forgetWorkshop, keepSeat, keepUnsent, unsentOf, type KeptSeat, type Stage, type Unsent } from "./kept";
import { createPages, type Pages } from "./pages";
import { followHelp, followHiding, followPlace, repeatPresence, takeLeave } from "./watch";

export interface Flash { kind: "ok" | "wait" | "stop"; icon: string; text: string }

export interface Visit {
  live: Live;
  seat: Signal<KeptSeat>;
  pages: Pages;
  /** Pictures begun, on their way, or refused. */
  album: Album;
  besides: Besides;
  /** A passing sentence under the header. */
  flash: Signal<Flash | null>;
  helpAsked: Signal<boolean>;
  /** Why, when this person said so. */
  helpReason: Signal<HelpReason | null>;
  /** Somebody of the team is on the way. */
  helpComing: Signal<boolean>;
  isDone: Signal<boolean>;
  unsent: Signal<Unsent[]>;
  /** A ballot came after its vote was closed: said until this person has read it. */
  isLate: Signal<boolean>;
  /** What was begun and never sent when the workshop closed: shown as long as this page is open, stored nowhere. */
  begun: Signal<string[]>;
  /** This person asked to take part on paper. */
  prefersPaper: Signal<boolean>;
  /** "Tortue 7" */
  name: ReadonlySignal<string>;
  /** A held sentence is seen for its whole time: a kind word that comes meanwhile follows it. */
  say(kind: Flash["kind"], icon: string, text: string, heldMs?: number): void;
  /** Sends, and shows the sentence of a refusal. */
  act(name: string, payload?: Record<string, unknown>, picture?: PictureMark | null): Promise<Ack>;
  reach(stage: Stage): void;
  askHelp(asked: boolean, reason?: HelpReason | null): void;
  sayDone(done: boolean): void;
  /** Its picture too, unless it is sent again. */
  dropUnsent(id: string, keepsPicture?: boolean): void;
  /** Closes the link and gives the seat up; forgetting also erases texts kept here. */
  leave(forgetting: boolean): void;
}

const FLASH_MS = 6000;
/** What a command that never left is told when its seat closes. */
const CLOSED_SEAT: WireError = { code: "unauthorized", message: "" };
const BALLOT = "cast_votes";
const VOTE_IS_OVER = ["wrong_phase", "workshop_closed"];
const WITH_TEXT = ["post_note", "edit_note", "give_feedback", "fill_sheet"];

export function createVisit(kept: KeptSeat, left: (pin: string, forgetting: boolean) => void): Visit {
  const seat = signal(kept);
  const flash = signal<Flash | null>(null);
  const helpAsked = signal(false);
  const helpReason = signal<HelpReason | null>(null);
  const helpComing = signal(false);
  const isDone = signal(false);
  const isLate = signal(false);
  const unsent = signal(unsentOf(kept.workshop_id));
  const storageKey = `${kept.workshop_id}/${kept.seat_id}`;
  const album = openAlbum(kept.workshop_id);
  const live = openLive({
    token: kept.token,
    workshop: kept.workshop_id,
    lang: lang(),
    first: takeDocument(kept.token),
    storageKey,
    album,
    refused: (command, error) => (command.name === BALLOT ? tellBallot(error) : keepText(command, error)),
  });
  const pages = createPages();
  const name = computed(() => {
    const known = (live.mine.value && live.mine.value.seat) || seat.value;
    return t("phone.me.name", { animal: t(`common.animal.${known.animal}`), n: known.number });
  });
  let flashTimer: ReturnType<typeof setTimeout>;
  let isHeld = false;
  let next: Flash | null = null;

  const visit: Visit = {
    live, seat, pages, album, flash, helpAsked, helpReason, helpComing, isDone, isLate, unsent, name, say,
    besides: createBesides(album),
    begun: signal([]),
    prefersPaper: signal(false),
    async act(command, payload = {}, picture) {
      const ack = await live.send(command, payload, picture || undefined);
      if (!ack.ok && ![BALLOT, ...WITH_TEXT].includes(command)) say("stop", "circle-alert", sentenceOf(ack.error));
      return ack;
    },
    reach(stage) {
      seat.value = { ...seat.value, stage };
      keepSeat(seat.value);
    },
    askHelp(asked, reason = null) {
      helpAsked.value = asked;
      helpReason.value = reason;
      if (!asked) helpComing.value = false;
      void live.send("ask_help", { asked, reason });
    },
    sayDone(done) {
      isDone.value = done;
      void live.send("say_done", { done });
    },
    dropUnsent(id, keepsPicture = false) {
      const dropped = unsent.value.find(({ command }) => command.id === id);
      if (!keepsPicture && dropped && dropped.command.picture) album.drop(placeOf(dropped.command.picture.id));
      keepTexts(unsent.value.filter(({ command }) => command.id !== id));
    },
    leave(forgetting) {
      stopWatching.forEach((stop) => stop());
      live.pending.value.forEach((command) => keepText(command, CLOSED_SEAT));
      live.close();
      if (forgetting) forgetEverything();
      else forgetSeat(seat.value.pin);
      left(forgetting || isClosed() ? "" : kept.pin, forgetting);
    },
  };
  const stopWatching = [followPlace(visit), repeatPresence(visit), followHelp(visit), followHiding(visit), takeLeave(visit), pages.stop];
  return visit;

  function say(kind: Flash["kind"], icon: string, text: string, heldMs = 0): void {
    const said = { kind, icon, text };
    if (isHeld && kind === "ok" && !heldMs) next = said;
    else show(said, heldMs);
  }

  function show(said: Flash | null, heldMs: number): void {
    clearTimeout(flashTimer);
    flash.value = said;
    isHeld = heldMs > 0;
    next = null;
    if (said) flashTimer = setTimeout(() => show(next, 0), heldMs || FLASH_MS);
  }

  /** Also that of an earlier life of the page: nobody else would say that it is not counted. */
  function tellBallot(error: WireError): void {
    if (VOTE_IS_OVER.includes(error.code)) isLate.value = true;
    else say("stop", "circle-alert", sentenceOf(error));
  }

  function keepText(command: PendingCommand, error: WireError): void {
    if (!WITH_TEXT.includes(command.name) || !(command.payload.text || command.picture)) return;
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
    album.empty();
  }

  function keepTexts(texts: Unsent[]): void {
    unsent.value = texts;
    keepUnsent(kept.workshop_id, texts);
  }
}

/** What this phone alone finds out has its sentence here. */
const FOUND_HERE: Record<string, string> = { picture_lost: "phone.picture.lost" };

export const sentenceOf = (error: WireError): string => error.message || t(FOUND_HERE[error.code] || `error.${error.code}`);

const THANKS = "circle-check";

/** Thanks for what was sent would be about what is begun next. */
export function dropThanks(flash: Signal<Flash | null>): void {
  const shown = flash.peek();
  if (shown && shown.icon === THANKS) flash.value = null;
}

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
