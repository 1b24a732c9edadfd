// Who is in the room, counted: who has given, who is at work, whose phone is lost, who asks for help.
import { t } from "../parts/i18n";
import type { Doc, HelpReason, Person, Presence } from "../live/doc";

export type Standing = "given" | "working" | "lost";
export interface Face extends Omit<Person, "people"> {
  id: string;
  standing: Standing;
  isLinked: boolean;
  /** Lost since this phase began: what was done on that phone may still arrive. */
  isAwaited: boolean;
  isDone: boolean;
  asksHelp: boolean;
  /** People who share this phone, and how many of them have given. */
  people: number;
  gave: number;
  /** The call for help: since when (ms), why, whether somebody goes. */
  askedAt: number;
  reason: HelpReason | null;
  isComing: boolean;
}

export interface Crowd {
  faces: Face[];
  given: number;
  working: number;
  lost: number;
  done: number;
  people: number;
  /** Phones that two people share. */
  pairs: number;
  /** People, and in a vote the paper ballots too. */
  total: number;
}

export function crowdOf(doc: Doc, presence: Presence | null): Crowd {
  const faces = facesOf(doc, presence);
  const paper = doc.phase === "vote" ? doc.progress.paper_ballots : 0;
  const people = sum(faces, (face) => face.people);
  return {
    faces,
    people,
    given: sum(faces, ({ gave }) => gave) + paper,
    working: sum(faces, (face) => (face.isLinked ? toCome(face) : 0)),
    lost: sum(faces, (face) => (face.isLinked ? 0 : toCome(face))),
    done: sum(faces, (face) => (face.isDone ? face.people : 0)),
    pairs: faces.filter((face) => face.people > 1).length,
    total: people + paper,
  };
}

const sum = (faces: Face[], of: (face: Face) => number): number => faces.reduce((total, face) => total + of(face), 0);
const toCome = ({ people, gave }: Face): number => people - gave;

const ORDER: Standing[] = ["given", "working", "lost"];

export function facesOf(doc: Doc, presence: Presence | null): Face[] {
  return Object.entries(doc.people)
    .filter(([, person]) => person.role === "participant")
    .map(([id, person]) => faceOf(id, person, doc, presence))
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || a.number - b.number);
}

export interface Missing {
  /** Ballots that may still come: closing the vote would leave them out. */
  votes: number;
  /** Those of them on phones whose link is lost. */
  lost: number;
}

export function votesOnTheWay(doc: Doc, presence: Presence | null): Missing {
  const faces = doc.phase === "vote" ? facesOf(doc, presence) : [];
  const lost = sum(faces, (face) => (!face.isLinked && face.isAwaited ? toCome(face) : 0));
  return { votes: lost + sum(faces, (face) => (face.isLinked ? toCome(face) : 0)), lost };
}

export const faceName = ({ animal, number }: Pick<Person, "animal" | "number">): string =>
  t("console.face", { animal: t(`common.animal.${animal}`), n: number });

function faceOf(id: string, person: Person, doc: Doc, presence: Presence | null): Face {
  const now = presence?.people?.[id];
  // Before the first word about presence nobody is called lost.
  const isLinked = presence ? Boolean(now?.connected) : true;
  const isDone = Boolean(now?.done);
  const people = person.people || 1;
  const gave = gaveHere(doc, person, people, doc.workshop.started ? isDone : Boolean(now?.practised));
  return {
    ...person,
    people,
    gave,
    askedAt: now?.asked_at || 0,
    reason: now?.reason || null,
    isComing: Boolean(now?.coming),
    id,
    isLinked,
    isAwaited: doc.workshop.state !== "closed" && Boolean(now?.waiting),
    isDone,
    asksHelp: Boolean(now?.help),
    standing: gave >= people ? "given" : isLinked ? "working" : "lost",
  };
}

function gaveHere(doc: Doc, { given, has_given }: Person, people: number, isDone: boolean): number {
  if (!doc.workshop.started || !givesIn(doc) || has_given === null) return isDone ? people : 0;
  return given ?? (has_given ? people : 0);
}

/** Writing and voting leave a trace for each person; in other moments people say when they have finished. */
const givesIn = ({ phase }: Doc): boolean => phase === "collect" || phase === "vote";
