// What a step votes on and chooses from: its groups and loose notes, or its questions.
import type { Choice, Cluster, Doc, Note, Question, Step } from "../live/doc";
import { wordsOf } from "./note";
import type { Pictured } from "./picture";

export interface Target {
  id: string;
  kind: "cluster" | "note" | "question";
  /** "" for a group without a name and without words. */
  title: string;
  /** Colour and pictogram of a group, null for anything else. */
  mark: number | null;
  rank: number;
  /** Its own picture, or the first one in a group. */
  picture: Pictured | null;
  /** Its place on the ballot, 1, 2, 3... */
  number: number;
  /** Phones and paper together; null until the vote closes. */
  votes: number | null;
  choice: Choice | null;
}

/** In the order of the ballot: groups first, each by arrival. */
export function targetsOf(doc: Doc, step: Step = doc.step): Target[] {
  const found = step === "define" ? questionTargets(doc) : [...clusterTargets(doc, step), ...looseTargets(doc, step)];
  return found.map((target, index) => ({ ...target, number: index + 1 }));
}

/** Most votes first; what has as many stays in the order of the ballot. */
export const byVotes = (targets: Target[]): Target[] => [...targets].sort((a, b) => (b.votes || 0) - (a.votes || 0));

/** Those that share their number of votes with another one (nothing to say about those without a vote). */
export function tiedIds(targets: Target[]): Set<string> {
  const isTied = (one: Target) => one.votes && targets.some((other) => other !== one && other.votes === one.votes);
  return new Set(targets.filter(isTied).map(({ id }) => id));
}

type Unnumbered = Omit<Target, "number">;

const byRank = (a: Unnumbered, b: Unnumbered): number => a.rank - b.rank;

const questionTargets = (doc: Doc): Unnumbered[] =>
  Object.entries(doc.questions)
    .filter(([, question]) => !question.hidden)
    .map(([id, question]) => ({ id, kind: "question" as const, title: wordsOf(question), mark: null, picture: question.photo_id ? question : null, ...score(question) }))
    .sort(byRank);

const clusterTargets = (doc: Doc, step: Step): Unnumbered[] =>
  Object.entries(doc.clusters)
    .filter(([, cluster]) => cluster.step === step && cluster.note_count > 0)
    .map(([id, cluster]) => ({ id, kind: "cluster" as const, title: cluster.label, mark: cluster.mark, picture: pictureOf(doc, id), ...score(cluster) }))
    .sort(byRank);

const looseTargets = (doc: Doc, step: Step): Unnumbered[] =>
  Object.entries(doc.notes)
    .filter(([, note]) => note.step === step && !note.hidden && !note.cluster_id)
    .map(([id, note]) => ({ id, kind: "note" as const, title: wordsOf(note), mark: null, picture: note.photo_id ? note : null, ...score(note) }))
    .sort(byRank);

/** The first picture of a group, by arrival. */
export function pictureOf(doc: Doc, clusterId: string): Pictured | null {
  const pictured = Object.values(doc.notes).filter((note) => note.cluster_id === clusterId && note.photo_id && !note.hidden);
  return pictured.sort((a, b) => a.rank - b.rank)[0] || null;
}

const score = ({ votes, choice, rank }: Cluster | Note | Question) => ({ votes, choice, rank });
