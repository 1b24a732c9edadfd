// Reading aloud with the phone's own voice: short pieces, one after the other, only when a voice exists.
import { signal } from "@preact/signals";
import { lang } from "../parts/i18n";

/** Chrome stops after about 15 seconds of one utterance. */
const LONGEST = 170;

/** What is being read, "" when silent: {who asked, which of its pieces}. */
export const reading = signal<{ text: string; piece: number } | null>(null);
export const hasVoice = signal(false);

const synth = typeof speechSynthesis === "undefined" ? null : speechSynthesis;

function lookForVoice(): void {
  hasVoice.value = !!synth && synth.getVoices().some((voice) => voice.lang.toLowerCase().startsWith(lang()));
}

export function watchVoices(): void {
  lookForVoice();
  if (synth) synth.onvoiceschanged = lookForVoice;
}

/** Reads the pieces; once more on the same text stops. */
export function toggleReading(pieces: string[]): void {
  const text = pieces.join("\n");
  const isSame = reading.value && reading.value.text === text;
  hush();
  if (!isSame && synth) pieces.forEach((piece, index) => sentences(piece).forEach((part) => speak(part, text, index)));
  if (!isSame) reading.value = { text, piece: 0 };
}

export function hush(): void {
  if (synth) synth.cancel();
  reading.value = null;
}

function speak(part: string, text: string, piece: number): void {
  const utterance = new SpeechSynthesisUtterance(part);
  utterance.lang = lang();
  utterance.rate = 0.9;
  utterance.onstart = () => (reading.value = { text, piece });
  utterance.onend = () => {
    const isLast = synth && !synth.pending && !synth.speaking;
    if (isLast && reading.value && reading.value.text === text) reading.value = null;
  };
  if (synth) synth.speak(utterance);
}

/** Cut at the ends of sentences, then at spaces, so that no piece is long. */
export function sentences(text: string): string[] {
  const parts = text.match(/[^.!?…]+[.!?…»\s]*/g) || [];
  return parts.flatMap((part) => part.trim().match(new RegExp(`.{1,${LONGEST}}(\\s|$)`, "g")) || []).map((part) => part.trim());
}
