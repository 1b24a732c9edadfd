// What an accepted command of this seat changes in what is its own: others' screens never hear of it.
import type { Answer, Doc, Feeling, Mine, MyNote } from "./doc";
import type { PendingCommand } from "./live";
import { patchedMine, type MinePatch } from "./merge";

type Payload = Record<string, unknown>;
type Change = (payload: Payload, doc: Doc, mine: Mine, id: string) => MinePatch;

const CHANGES: Record<string, Change> = {
  post_note: (payload, doc) => ({ notes: { [payload.note_id as string]: newNote(payload, doc) } }),
  edit_note: (payload, _doc, mine) => {
    const id = payload.note_id as string;
    return mine.notes[id] ? { notes: { [id]: { text: payload.text as string } } } : {};
  },
  withdraw_note: (payload) => ({ notes: { [payload.note_id as string]: null } }),
  // A remark takes the id of its command.
  give_feedback: (payload, doc, _mine, id) => ({ notes: { [id]: newNote(payload, doc) } }),
  cast_votes: (payload, doc, mine) => ({
    votes: { [doc.step]: payload.choices as Record<string, number> },
    sealed: [...(mine.sealed || []).filter((step) => step !== doc.step), ...(payload.ballot === 2 ? [doc.step] : [])],
  }),
  say_use: (payload) => ({ uses: { [payload.prototype_id as string]: payload.answer as Answer } }),
  say_who: (payload, _doc, mine) => ({
    seat: mine.seat && { ...mine.seat, comes_as: payload.who as NonNullable<Mine["seat"]>["comes_as"] },
  }),
  say_people: (payload, _doc, mine) => ({ seat: mine.seat && { ...mine.seat, people: payload.people as number } }),
};

/** Commands whose effect only the server knows: ask it. */
export const isKnownOnlyThere = (name: string): boolean => name === "change_animal" || name === "say_people";

export function afterOwn(mine: Mine, doc: Doc, command: PendingCommand): Mine {
  const change = CHANGES[command.name];
  return change ? patchedMine(mine, change(command.payload, doc, mine, command.id)) : mine;
}

function newNote(payload: Payload, doc: Doc): MyNote {
  return {
    step: doc.step,
    text: (payload.text as string) || "",
    zone: (payload.zone as string) || null,
    feeling: (payload.feeling as Feeling) || null,
    prototype_id: (payload.prototype_id as string) || null,
    photo_id: (payload.photo_id as string) || null,
    drawing: !!payload.drawing,
    hidden: false,
    rank: Number.MAX_SAFE_INTEGER,
  };
}
