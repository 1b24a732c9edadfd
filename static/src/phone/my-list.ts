// My notes as I should see them: what the server has, with what is still on its way from here.
import type { Doc, Feeling, Mine, Step } from "../live/doc";
import type { PendingCommand, PictureMark } from "../live/live";

export type NoteState = "received" | "waiting" | "hidden";

export interface MyEntry {
  id: string; step: Step; text: string; zone: string | null; feeling: Feeling | null; prototype_id: string | null; state: NoteState;
  photo_id: string | null; drawing: boolean;
  /** The picture is still on this phone. */
  picture?: PictureMark;
  /** It waits in this page alone. */
  fragile?: boolean;
}

/** Newest first. */
export function myNotes(doc: Doc, mine: Mine, pending: PendingCommand[]): MyEntry[] {
  const known = Object.entries(mine.notes)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, { hidden, rank, ...note }]): MyEntry => ({ id, ...note, state: hidden ? "hidden" : "received" }));
  return pending.reduce((entries, command) => afterPending(entries, command, doc.step), known).reverse();
}

function afterPending(entries: MyEntry[], command: PendingCommand, step: Step): MyEntry[] {
  const { name, payload } = command;
  const id = (payload.note_id as string) || command.id;
  if (name === "post_note" || name === "give_feedback") {
    return [...entries.filter((entry) => entry.id !== id), newEntry(id, command, step)];
  }
  if (name === "withdraw_note") return entries.filter((entry) => entry.id !== id);
  if (name !== "edit_note") return entries;
  return entries.map((entry) => (entry.id === id ? { ...entry, text: payload.text as string, state: "waiting", fragile: command.fragile } : entry));
}

function newEntry(id: string, { payload, picture, fragile }: PendingCommand, step: Step): MyEntry {
  return {
    id, step,
    text: (payload.text as string) || "",
    zone: (payload.zone as string) || null,
    feeling: (payload.feeling as Feeling) || null,
    photo_id: (payload.photo_id as string) || null,
    drawing: !!payload.drawing,
    picture, fragile,
    prototype_id: (payload.prototype_id as string) || null,
    state: "waiting",
  };
}
