// Who is in the room, counted: who has given, who is at work, whose phone is lost, who asks for help.
import { t } from "../parts/i18n";
import type { Doc, Person, Presence } from "../live/doc";

export type Standing = "given" | "working" | "lost";
export interface Face extends Person {
  id: string;
  standing: Standing;
  isLinked: boolean;
  isDone: boolean;
  asksHelp: boolean;
}

export interface Crowd {
  faces: Face[];
  given: number;
  working: number;
  lost: number;
  done: number;
  /** Phones, and in a vote the paper ballots too. */
  total: number;
}

export function crowdOf(doc: Doc, presence: Presence | null): Crowd {
  const faces = facesOf(doc, presence);
  const paper = doc.phase === "vote" ? doc.progress.paper_ballots : 0;
  const count = (standing: Standing) => faces.filter((face) => face.standing === standing).length;
  return {
    faces,
    given: count("given") + paper,
    working: count("working"),
    lost: count("lost"),
    done: faces.filter((face) => face.isDone).length,
    total: faces.length + paper,
  };
}

const ORDER: Standing[] = ["given", "working", "lost"];

export function facesOf(doc: Doc, presence: Presence | null): Face[] {
  return Object.entries(doc.people)
    .filter(([, person]) => person.role === "participant")
    .map(([id, person]) => faceOf(id, person, doc, presence))
    .sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || a.number - b.number);
}

/** Phones that are linked now and whose ballot has not come: closing the vote would leave them out. */
export const votesOnTheWay = (doc: Doc, presence: Presence | null): number =>
  doc.phase === "vote" ? facesOf(doc, presence).filter(({ standing }) => standing === "working").length : 0;

export const faceName = ({ animal, number }: Person): string =>
  t("console.face", { animal: t(`common.animal.${animal}`), n: number });

function faceOf(id: string, person: Person, doc: Doc, presence: Presence | null): Face {
  const now = presence?.people?.[id];
  // Before the first word about presence nobody is called lost.
  const isLinked = presence ? Boolean(now?.connected) : true;
  const isDone = Boolean(now?.done);
  const hasGiven = doc.workshop.started && (givesIn(doc) && person.has_given !== null ? person.has_given : isDone);
  return {
    ...person,
    id,
    isLinked,
    isDone,
    asksHelp: Boolean(now?.help),
    standing: hasGiven ? "given" : isLinked ? "working" : "lost",
  };
}

/** Writing and voting leave a trace for each person; in other moments people say when they have finished. */
const givesIn = ({ phase }: Doc): boolean => phase === "collect" || phase === "vote";
