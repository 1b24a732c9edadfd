// The document as it will be once the commands on their way are accepted: a card moved here stays where it was put.
import type { Cluster, Doc, Note } from "../live/doc";
import type { PendingCommand } from "../live/live";

type Foresight = (doc: Doc, payload: Record<string, unknown>) => Doc;

export const foreseen = (doc: Doc, pending: PendingCommand[]): Doc =>
  pending.reduce((soFar, { name, payload }) => (FORESIGHTS[name] ? FORESIGHTS[name](soFar, payload) : soFar), doc);

const FORESIGHTS: Record<string, Foresight> = {
  move_note: (doc, { note_id, cluster_id }) => withNote(doc, note_id, { cluster_id: cluster_id as string | null }),
  hide_note: (doc, { note_id }) => withNote(doc, note_id, { hidden: true }),
  restore_note: (doc, { note_id }) => withNote(doc, note_id, { hidden: false }),
  accept_notes: (doc, { note_ids }) => withNotes(doc, note_ids, { held: false }),
  set_aside_notes: (doc, { note_ids }) => withNotes(doc, note_ids, { hidden: true }),
  make_cluster: (doc, { cluster_id, note_ids, title }) =>
    withCluster(doc, cluster_id as string, note_ids as string[], (title as string) || ""),
  talk: (doc, { on }) => ({ ...doc, workshop: { ...doc.workshop, talk: on as boolean } }),
  lock_door: (doc, { locked }) => ({ ...doc, workshop: { ...doc.workshop, door_locked: locked as boolean } }),
  name_cluster: (doc, { cluster_id, title }) => withItem(doc, "clusters", cluster_id, title ? { title, label: title } : { title }),
};

type Change = Partial<Pick<Note, "cluster_id" | "hidden" | "held">>;

const withNotes = (doc: Doc, ids: unknown, change: Change): Doc =>
  (ids as string[]).reduce((soFar, id) => withNote(soFar, id, change), doc);

function withNote(doc: Doc, id: unknown, change: Change): Doc {
  const collection = (["notes", "questions", "feedback"] as const).find((name) => doc[name][id as string]);
  return collection ? withItem(doc, collection, id, change) : doc;
}

function withCluster(doc: Doc, id: string, noteIds: string[], title: string): Doc {
  if (doc.clusters[id] || (doc.step !== "empathise" && doc.step !== "ideate")) return doc;
  const here = Object.values(doc.clusters).filter(({ step }) => step === doc.step);
  const cluster: Cluster = {
    step: doc.step,
    title,
    label: title,
    mark: freeMark(here),
    rank: 1 + Math.max(0, ...here.map(({ rank }) => rank)),
    note_count: noteIds.length,
    votes: null,
    paper_votes: null,
    choice: null,
  };
  const made = { ...doc, clusters: { ...doc.clusters, [id]: cluster } };
  return noteIds.reduce((soFar, noteId) => withNote(soFar, noteId, { cluster_id: id }), made);
}

/** The smallest mark that no group of the step has: what the server will give. */
function freeMark(clusters: Cluster[]): number {
  let mark = 1;
  while (clusters.some((cluster) => cluster.mark === mark)) mark += 1;
  return mark;
}

function withItem(doc: Doc, collection: "notes" | "questions" | "feedback" | "clusters", id: unknown, change: object): Doc {
  const item = doc[collection][id as string];
  if (!item) return doc;
  return { ...doc, [collection]: { ...doc[collection], [id as string]: { ...item, ...change } } };
}
