// Where nobody leads, what people wrote waits here until somebody of the team has reread it.
import type { Doc, Feedback, NeedZone, Note, Question } from "../live/doc";
import { tn } from "../parts/i18n";
import type { Booth } from "./booth";

export interface Held {
  id: string;
  text: string;
  transcription: string;
  lang: string | null;
  zone: NeedZone | null;
  photo_id: string | null;
  drawing: boolean;
  posted_at: number | null;
}
type Item = Note | Question | Feedback;

const isWaiting = ({ held, hidden }: Item): boolean => held && !hidden;

/** What waits to be reread, in order of arrival. */
export function heldIn(doc: Doc): Held[] {
  const items: [string, Item][] = [...Object.entries(doc.notes), ...Object.entries(doc.questions), ...Object.entries(doc.feedback)];
  return items
    .filter(([, item]) => isWaiting(item))
    .map(([id, { text, transcription, lang, posted_at, ...more }]) => {
      const { zone = null, photo_id = null, drawing = false } = more as Partial<Note>;
      return { id, text, transcription, lang, posted_at, zone, photo_id, drawing };
    })
    .sort((a, b) => (a.posted_at || 0) - (b.posted_at || 0));
}

/** The document without them: on the console too they are nowhere but in the list of what is to be reread. */
export function withoutHeld(doc: Doc): Doc {
  if (!heldIn(doc).length) return doc;
  return { ...doc, notes: read(doc.notes), questions: read(doc.questions), feedback: read(doc.feedback) };
}

const read = <Kind extends Item>(items: Record<string, Kind>): Record<string, Kind> =>
  Object.fromEntries(Object.entries(items).filter(([, item]) => !isWaiting(item)));

export async function accept({ act, toasts }: Booth, ids: string[]): Promise<void> {
  const ack = await act("accept_notes", { note_ids: ids });
  if (ack.ok) toasts.say(tn("console.said.accepted", ids.length), { canUndo: true });
}

export async function setAside({ act, toasts }: Booth, ids: string[]): Promise<void> {
  const ack = await act("set_aside_notes", { note_ids: ids });
  if (ack.ok) toasts.say(tn("console.said.set_aside", ids.length), { canUndo: true });
}
