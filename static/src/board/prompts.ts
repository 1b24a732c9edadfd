// The words of the scenario for the step in progress, in the language of the wall.
import type { Doc, Prompts, StepPlan } from "../live/doc";
import { lang } from "../parts/i18n";

export const planOf = (doc: Doc): StepPlan | undefined => doc.workshop.steps.find(({ step }) => step === doc.step);

export function promptsOf(doc: Doc): Prompts {
  const prompts = planOf(doc)?.prompts || {};
  return prompts[lang()] || prompts.fr || { context: "", question: "", more: [], starts: [], vote: "" };
}
