// What the scenario says of the current step: its prompts, its votes, its place on the way.
import type { Doc, Prompts, StepPlan } from "../live/doc";
import { lang } from "../parts/i18n";

export const planOf = (doc: Doc): StepPlan | undefined => doc.workshop.steps.find((plan) => plan.step === doc.step);

const NO_PROMPTS: Prompts = { context: "", question: "", more: [], starts: [], vote: "" };

export function promptsOf(doc: Doc, of = lang()): Prompts {
  const plan = planOf(doc);
  return (plan && (plan.prompts[of] || plan.prompts.fr)) || NO_PROMPTS;
}

/** "Pensez à la dernière fois.", "Qu'est-ce qui était difficile ?": each may have its recording. */
export function askedIn(doc: Doc): string[] {
  const { context, question } = promptsOf(doc);
  return [context, question].filter(Boolean);
}
