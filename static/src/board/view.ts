// Which view the wall shows: decided by the document alone.
import type { Doc, Phase, Step } from "../live/doc";

export type View =
  | "lobby" | "practice" | "join" | "collect" | "groups" | "vote" | "results" | "decision"
  | "sheets" | "feedback" | "verdicts" | "reading" | "cluster" | "question" | "sheet" | "pause" | "talk" | "end";

export function viewOf(doc: Doc): View {
  const { workshop } = doc;
  if (workshop.state === "closed") return "end";
  if (workshop.state === "paused") return "pause";
  if (workshop.talk) return "talk";
  return spotlightView(doc) || (workshop.started ? phaseView(doc) : workshop.practice ? "practice" : "lobby");
}

/** What identifies the picture: when it changes, pages start again from the first. */
export function viewKey(doc: Doc): string {
  const target = doc.workshop.spotlight && doc.workshop.spotlight.target_id;
  return [viewOf(doc), doc.step, doc.phase, target || ""].join(" ");
}

/** Notes turn over when the room leaves blind collection for what follows in the same step. */
export const isReveal = (before: Place, after: Place): boolean =>
  before.step === after.step && before.phase === "collect" && after.phase !== "collect";

export interface Place { step: Step; phase: Phase }

function spotlightView({ workshop, notes, clusters, questions, prototypes }: Doc): View | null {
  if (!workshop.spotlight) return null;
  const { kind, target_id: id } = workshop.spotlight;
  if (kind === "join") return "join";
  if (!id) return null;
  if (kind === "note") return notes[id] ? "reading" : null;
  if (kind === "cluster") return clusters[id] ? "cluster" : null;
  if (kind === "question") return questions[id] ? "question" : null;
  return prototypes[id] ? "sheet" : null;
}

function phaseView({ step, phase }: Doc): View {
  if (step === "prototype") return "sheets";
  if (step === "test") return phase === "decide" ? "verdicts" : "feedback";
  if (phase === "decide") return step === "define" ? "decision" : "results";
  return PHASE_VIEWS[phase];
}

const PHASE_VIEWS: Record<Exclude<Phase, "decide">, View> = { collect: "collect", group: "groups", vote: "vote" };
