// What people wrote in a step, whatever collection it lives in, as the collect list shows it.
import type { Doc, Feeling, NeedZone } from "../live/doc";

export interface Entry {
  id: string;
  text: string;
  transcription: string;
  lang: string | null;
  hidden: boolean;
  paper: boolean;
  number: number | null;
  photo_id: string | null;
  drawing: boolean;
  zone: NeedZone | null;
  feeling: Feeling | null;
  rank: number;
  posted_at: number | null;
}

/** Newest first. */
export function entriesOf(doc: Doc): Entry[] {
  return (doc.step === "define" ? questionEntries(doc) : noteEntries(doc)).sort((a, b) => b.rank - a.rank);
}

function noteEntries(doc: Doc): Entry[] {
  return Object.entries(doc.notes)
    .filter(([, note]) => note.step === doc.step)
    .map(([id, note]) => ({ ...note, id }));
}

function questionEntries(doc: Doc): Entry[] {
  return Object.entries(doc.questions).map(([id, question]) => ({ ...question, id, number: null, zone: null, feeling: null }));
}

/** The number to write on the next paper card: one more than the highest. */
export function nextPaperNumber(doc: Doc): number {
  return 1 + Math.max(0, ...Object.values(doc.notes).map(({ number }) => number || 0));
}
