// What a later step rests on: the needs that were kept, the questions that were chosen.
import type { Doc, Question } from "../live/doc";
import { targetsOf, type Target } from "../parts/targets";

/** The needs kept at the end of the first step; all its groups when nothing was chosen there. */
export function keptNeeds(doc: Doc): Target[] {
  const needs = targetsOf(doc, "empathise");
  const kept = needs.filter(({ choice }) => choice && choice.kept);
  return kept.length ? kept : needs.filter(({ kind }) => kind === "cluster");
}

export const chosenQuestions = (doc: Doc): Question[] =>
  Object.values(doc.questions).filter(isChosen).sort((a, b) => a.rank - b.rank);

const isChosen = ({ choice, hidden }: Question): boolean => !hidden && choice !== null && choice.kept;
