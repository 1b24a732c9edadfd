// Reading aloud: a recorded voice for each sentence that has one, the phone's own voice for the others, in short pieces.
import { signal } from "@preact/signals";
import { lang } from "../parts/i18n";

/** Chrome stops after about 15 seconds of one utterance. */
const LONGEST = 170;
/** A recording that has not begun by then is spoken. */
const PATIENCE_MS = 6000;

/** What is being read, null when silent: {who asked, which of its pieces}. */
export const reading = signal<{ text: string; piece: number } | null>(null);
export const hasVoice = signal(false);
/** {sentence: address of its recording}, in the language of the page. */
const recorded = signal<Record<string, string>>({});

const synth = typeof speechSynthesis === "undefined" ? null : speechSynthesis;
/** One for all: Safari lets a page play only what a finger has started. */
let player: HTMLAudioElement | null = null;
/** Grows at each silence: what an older reading still says is not heard. */
let turn = 0;
/** Chrome forgets utterances that nobody holds, and never says that they ended. */
let said: SpeechSynthesisUtterance[] = [];

/** The language of what is being read. */
let tongue = "";

interface Part { words: string; piece: number; recording?: string }

export const canRead = (pieces: string[], of = lang()): boolean => speaks(of) || pieces.some((words) => words in recorded.value);

/** Looks at the signal first: voices come late, and then whoever asked is drawn again. */
const speaks = (of: string): boolean => (hasVoice.value && of === lang()) || hasVoiceOf(of);

const hasVoiceOf = (of: string): boolean => !!synth && synth.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(of));

function lookForVoice(): void {
  hasVoice.value = hasVoiceOf(lang());
}

/** `list`: where the recordings of this language are listed, "" or nothing when there are none. */
export function watchVoices(list?: string): void {
  lookForVoice();
  if (synth) synth.onvoiceschanged = lookForVoice;
  recorded.value = {};
  const of = lang();
  const keep = (known: Record<string, string>) => {
    // Another language may have been chosen meanwhile.
    if (of === lang()) recorded.value = known;
  };
  if (list) void fetch(list).then((answer) => answer.json()).then(keep).catch(() => {});
}

/** Reads the pieces in their language; once more on the same text stops. */
export function toggleReading(pieces: string[], of = lang()): void {
  const text = pieces.join("\n");
  const isSame = reading.value && reading.value.text === text;
  hush();
  if (isSame) return;
  reading.value = { text, piece: 0 };
  tongue = of;
  goOn(pieces.reduce<Part[]>((parts, words, piece) => [...parts, ...partsOf(words, piece)], []), text, turn);
}

export function hush(): void {
  turn += 1;
  if (synth) synth.cancel();
  if (player) player.pause();
  reading.value = null;
}

function partsOf(words: string, piece: number): Part[] {
  const recording = recorded.value[words];
  return recording ? [{ words, piece, recording }] : spoken(words, piece);
}

/** Nothing where the phone has no voice for this language. */
const spoken = (words: string, piece: number): Part[] =>
  speaks(tongue) ? sentences(words).map((part) => ({ words: part, piece })) : [];

function goOn(parts: Part[], text: string, mine: number): void {
  if (mine !== turn) return;
  if (!parts.length) return void (reading.value = null);
  const until = parts.findIndex(({ recording }) => !!recording);
  if (until === 0) play(parts[0], text, mine, (instead) => goOn([...instead, ...parts.slice(1)], text, mine));
  else speak(until < 0 ? parts : parts.slice(0, until), text, mine, () => goOn(until < 0 ? [] : parts.slice(until), text, mine));
}

/** `ended` gets what must be spoken instead. */
function play({ words, piece, recording }: Part, text: string, mine: number, ended: (instead: Part[]) => void): void {
  const audio = player || (player = new Audio());
  let isOver = false;
  const end = (instead: Part[]) => {
    clearTimeout(timer);
    if (isOver || mine !== turn) return;
    isOver = true;
    ended(instead);
  };
  const fail = () => end(spoken(words, piece));
  const timer = setTimeout(() => {
    if (mine === turn) audio.pause();
    fail();
  }, PATIENCE_MS);
  reading.value = { text, piece };
  audio.onplaying = () => clearTimeout(timer);
  audio.onended = () => end([]);
  audio.onerror = fail;
  audio.src = recording || "";
  const started = audio.play() as Promise<void> | undefined;
  if (started) started.catch(fail);
}

/** All at once: the phone's own queue goes on even where the end of one is never told. */
function speak(parts: Part[], text: string, mine: number, ended: () => void): void {
  if (!synth) return ended();
  said = parts.map(({ words, piece }) => {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = tongue;
    utterance.rate = 0.9;
    utterance.onstart = () => {
      if (mine === turn) reading.value = { text, piece };
    };
    return utterance;
  });
  const last = said[said.length - 1];
  last.onend = last.onerror = ended;
  said.forEach((utterance) => synth.speak(utterance));
}

/** Cut at the ends of sentences, then at spaces, so that no piece is long. */
export function sentences(text: string): string[] {
  const parts = text.match(/[^.!?…؟]+[.!?…؟»\s]*/g) || [];
  const short = new RegExp(`.{1,${LONGEST}}(\\s|$)|.{${LONGEST}}`, "g");
  return parts.reduce<string[]>((cut, part) => [...cut, ...(part.trim().match(short) || [])], []).map((part) => part.trim());
}
