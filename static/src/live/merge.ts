// Old document + patch = new document. What did not change stays the same object.
import type { Doc, Mine, MyNote } from "./doc";

const REPLACED = ["step", "phase", "timer"];
const MERGED = ["workshop", "progress"];

type Fields = Record<string, unknown>;
type Items = Record<string, Fields | null>;

export function patched(doc: Doc, set: Fields): Doc {
  const next: Fields = { ...doc };
  for (const name of Object.keys(set)) next[name] = mergedPart(name, next[name], set[name]);
  return next as unknown as Doc;
}

function mergedPart(name: string, old: unknown, change: unknown): unknown {
  if (REPLACED.includes(name)) return change;
  if (MERGED.includes(name)) return { ...(old as Fields), ...(change as Fields) };
  return mergedItems((old || {}) as Items, change as Items);
}

function mergedItems(old: Items, change: Items): Items {
  const next = { ...old };
  for (const id of Object.keys(change)) {
    const fields = change[id];
    if (fields === null) delete next[id];
    else next[id] = { ...next[id], ...fields };
  }
  return next;
}

/** What changed in what is this seat's own; null removes. */
export interface MinePatch {
  seat?: Mine["seat"];
  notes?: Record<string, Partial<MyNote> | null>;
  votes?: Mine["votes"];
  sealed?: Mine["sealed"];
  uses?: Mine["uses"];
}

export function patchedMine(mine: Mine, set: MinePatch): Mine {
  return {
    seat: set.seat === undefined ? mine.seat : set.seat,
    notes: set.notes ? (mergedItems(mine.notes as unknown as Items, set.notes as Items) as unknown as Mine["notes"]) : mine.notes,
    votes: set.votes ? { ...mine.votes, ...set.votes } : mine.votes,
    uses: set.uses ? { ...mine.uses, ...set.uses } : mine.uses,
    sealed: set.sealed || mine.sealed,
  };
}
