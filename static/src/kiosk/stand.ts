// The tablet on its stand: who is here now, what they write, and the moment when all of it goes. Kept in this page only.
import { batch, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Picture } from "../live/album";
import type { NeedZone } from "../live/doc";
import { newId } from "../live/ids";
import { useCatalogue } from "../parts/i18n";
import type { Drawing } from "../parts/strokes";
import { langOf } from "../phone/lang-of";
import { hush, watchVoices } from "../phone/speech";
import { createAsk } from "./ask";
import type { Boot } from "./boot";
import { deliver, type Letter, type Refusal } from "./deliver";
import { ANSWER_MS, IDLE_MS, secondsLeft, watchTouches } from "./idle";
import { createCalls, type Calls } from "./calls";
import { listen, type Telling, type Told } from "./told";

export type Page = "start" | "answer" | "thanks";
export type Way = "write" | "draw" | "photo";
export interface Photo { picture: Picture; url: string }
export interface Draft { text: string; zone: NeedZone | null; drawing: Drawing | null; photo: Photo | null }
/** still: on its way, not yet known to be late. */
export type Sending = "still" | "late" | { refused: Refusal };

export interface Stand extends Telling {
  boot: Boot;
  lang: ReadonlySignal<string>;
  page: ReadonlySignal<Page>;
  way: Signal<Way>;
  draft: ReadonlySignal<Draft>;
  /** What was asked when this person began. */
  began: ReadonlySignal<Told | null>;
  sending: ReadonlySignal<Sending | null>;
  /** Seconds left to say that one is still there, or before the thanks go; null when nothing runs. */
  left: ReadonlySignal<number | null>;
  isAsking: ReadonlySignal<boolean>;
  calls: Calls;
  speak(lang: string): void;
  begin(): void;
  write(part: Partial<Draft>): void;
  /** `picture` is made once, after the second half of a double touch can no longer send twice. */
  send(picture: () => Promise<Picture | null>): Promise<void>;
  stay(): void;
  more(): void;
  /** This person is gone: nothing of them stays. */
  reset(): void;
}

const FIRST_LANG = "fr";
const TICK_MS = 250;
const BLANK: Draft = { text: "", zone: null, drawing: null, photo: null };

export function createStand(boot: Boot): Stand {
  const ask = createAsk(boot);
  const telling = listen(ask);
  const calls = createCalls(ask);
  const idle = watchTouches();
  const lang = signal("");
  const page = signal<Page>("start");
  const way = signal<Way>("write");
  const draft = signal<Draft>(BLANK);
  const began = signal<Told | null>(null);
  const sending = signal<Sending | null>(null);
  const left = signal<number | null>(null);
  const isAsking = signal(false);
  let leaving = new AbortController();
  let thankedAt = 0;

  speak(FIRST_LANG);
  setInterval(look, TICK_MS);
  effect(() => void (page.value, way.value, hush()));
  // Back to this page from another, or from the browser's own memory of it: another person may be there.
  window.addEventListener("pageshow", (event) => event.persisted && reset());
  window.addEventListener("pagehide", reset);
  document.addEventListener("visibilitychange", look);

  function speak(code: string): void {
    if (lang.peek() === code) return;
    useCatalogue(boot.catalogues[code]);
    document.documentElement.lang = code;
    document.documentElement.dir = boot.catalogues[code].dir;
    lang.value = code;
    watchVoices(boot.voices[code]);
  }

  function look(): void {
    if (page.peek() === "thanks") return count(secondsLeft(thankedAt, ANSWER_MS));
    const isUsed = page.peek() === "answer" || lang.peek() !== FIRST_LANG || calls.state.peek() !== null;
    const untouched = Date.now() - idle.touchedAt();
    if (!isUsed || untouched < IDLE_MS) return;
    if (page.peek() === "start") return reset();
    isAsking.value = true;
    count(secondsLeft(idle.touchedAt() + IDLE_MS, ANSWER_MS));
  }

  function count(seconds: number): void {
    left.value = seconds;
    if (seconds === 0) reset();
  }

  function reset(): void {
    leaving.abort();
    leaving = new AbortController();
    forget(draft.peek());
    calls.lower();
    batch(() => {
      page.value = "start";
      way.value = "write";
      draft.value = BLANK;
      began.value = sending.value = left.value = null;
      isAsking.value = false;
    });
    speak(FIRST_LANG);
  }

  function begin(): void {
    if (!telling.told.peek()) return;
    idle.touch();
    batch(() => {
      began.value = telling.told.peek();
      page.value = "answer";
    });
  }

  const isOnItsWay = (): boolean => sending.peek() === "still" || sending.peek() === "late";

  function write(part: Partial<Draft>): void {
    if (isOnItsWay()) return;
    if ("photo" in part) forget(draft.peek());
    sending.value = null;
    draft.value = { ...draft.peek(), ...part };
  }

  async function send(picture: () => Promise<Picture | null>): Promise<void> {
    if (isOnItsWay()) return;
    const { signal: gone } = leaving;
    sending.value = "still";
    const made = await picture().catch(() => undefined);
    if (gone.aborted) return;
    const isLate = () => gone.aborted || (sending.value = "late");
    const refused = made === undefined ? "other" : await deliver(ask, letter(made), isLate, gone);
    if (gone.aborted) return;
    if (refused) return void (sending.value = { refused });
    forget(draft.peek());
    thankedAt = Date.now();
    batch(() => {
      sending.value = null;
      isAsking.value = false;
      draft.value = BLANK;
      page.value = "thanks";
    });
  }

  function letter(picture: Picture | null): Letter {
    const { text, zone } = draft.peek();
    const words = text.trim();
    const { step } = began.peek() as Told;
    return {
      id: newId(), note_id: newId(), text: words, step,
      ...(words ? { lang: langOf(words) } : {}),
      ...(zone && step === "empathise" ? { zone } : {}),
      ...(picture ? { picture } : {}),
    };
  }

  function stay(): void {
    idle.touch();
    isAsking.value = false;
    left.value = null;
  }

  function more(): void {
    left.value = null;
    way.value = "write";
    begin();
  }

  return { ...telling, boot, lang, page, way, draft, began, sending, left, isAsking, calls, speak, begin, write, send, stay, more, reset };
}

const forget = ({ photo }: Draft): void => void (photo && URL.revokeObjectURL(photo.url));
