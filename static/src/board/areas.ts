// The groups as the wall lays them out: equal areas, notes that are in no group yet gathered in one more.
import type { Doc, Note, Step } from "../live/doc";

export interface Area {
  id: string;
  title: string;
  /** null for the notes still to sort. */
  mark: number | null;
  notes: [string, Note][];
}

export const LOOSE = "loose";

export function areasOf(doc: Doc, step: Step = doc.step): Area[] {
  const areas = Object.entries(doc.clusters)
    .filter(([, cluster]) => cluster.step === step)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, { label, mark }]) => ({ id, title: label, mark, notes: notesIn(doc, step, id) }))
    .filter(({ notes }) => notes.length);
  const loose = notesIn(doc, step, null);
  return loose.length ? [...areas, { id: LOOSE, title: "", mark: null, notes: loose }] : areas;
}

/** The notes of a group (or of none) that the room may read, in order of arrival. */
export const notesIn = (doc: Doc, step: Step, clusterId: string | null): [string, Note][] =>
  Object.entries(doc.notes)
    .filter(([, note]) => note.step === step && note.cluster_id === clusterId && !note.hidden)
    .sort(([, a], [, b]) => a.rank - b.rank);
