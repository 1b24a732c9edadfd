// My notes as I should see them: what the server has, with what is still on its way from here.
import type { Doc, Mine, Step } from "../live/doc";
import type { PendingCommand } from "../live/live";

export type NoteState = "received" | "waiting" | "hidden";

export interface MyEntry { id: string; step: Step; text: string; zone: string | null; prototype_id: string | null; state: NoteState }

/** Newest first. */
export function myNotes(doc: Doc, mine: Mine, pending: PendingCommand[]): MyEntry[] {
  const known = Object.entries(mine.notes)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, { step, text, zone, prototype_id, hidden }]): MyEntry => ({
      id, step, text, zone, prototype_id, state: hidden ? "hidden" : "received",
    }));
  return pending.reduce((entries, command) => afterPending(entries, command, doc.step), known).reverse();
}

function afterPending(entries: MyEntry[], command: PendingCommand, step: Step): MyEntry[] {
  const { name, payload } = command;
  const id = (payload.note_id as string) || command.id;
  if (name === "post_note" || name === "give_feedback") {
    return [...entries.filter((entry) => entry.id !== id), newEntry(id, payload, step)];
  }
  if (name === "withdraw_note") return entries.filter((entry) => entry.id !== id);
  if (name !== "edit_note") return entries;
  return entries.map((entry) => (entry.id === id ? { ...entry, text: payload.text as string, state: "waiting" } : entry));
}

function newEntry(id: string, payload: Record<string, unknown>, step: Step): MyEntry {
  return {
    id, step,
    text: (payload.text as string) || "",
    zone: (payload.zone as string) || null,
    prototype_id: (payload.prototype_id as string) || null,
    state: "waiting",
  };
}
