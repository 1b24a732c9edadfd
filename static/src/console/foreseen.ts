// The document as it will be once the commands on their way are accepted: a card moved here stays where it was put.
import type { Doc, Note } from "../live/doc";
import type { PendingCommand } from "../live/live";

type Foresight = (doc: Doc, payload: Record<string, unknown>) => Doc;

export const foreseen = (doc: Doc, pending: PendingCommand[]): Doc =>
  pending.reduce((soFar, { name, payload }) => (FORESIGHTS[name] ? FORESIGHTS[name](soFar, payload) : soFar), doc);

const FORESIGHTS: Record<string, Foresight> = {
  move_note: (doc, { note_id, cluster_id }) => withNote(doc, note_id, { cluster_id: cluster_id as string | null }),
  hide_note: (doc, { note_id }) => withNote(doc, note_id, { hidden: true }),
  restore_note: (doc, { note_id }) => withNote(doc, note_id, { hidden: false }),
  name_cluster: (doc, { cluster_id, title }) => withItem(doc, "clusters", cluster_id, { title }),
};

function withNote(doc: Doc, id: unknown, change: Partial<Pick<Note, "cluster_id" | "hidden">>): Doc {
  const collection = (["notes", "questions", "feedback"] as const).find((name) => doc[name][id as string]);
  return collection ? withItem(doc, collection, id, change) : doc;
}

function withItem(doc: Doc, collection: "notes" | "questions" | "feedback" | "clusters", id: unknown, change: object): Doc {
  const item = doc[collection][id as string];
  if (!item) return doc;
  return { ...doc, [collection]: { ...doc[collection], [id as string]: { ...item, ...change } } };
}
