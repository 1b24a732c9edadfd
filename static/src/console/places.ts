// Where a workshop stands on its way, and what comes before and after.
import { lang } from "../parts/i18n";
import type { Doc, Phase, Prompts, Step, StepPlan, WorkshopItem } from "../live/doc";

export interface Place {
  step: Step;
  phase: Phase;
}

export const placesOf = (workshop: WorkshopItem): Place[] =>
  workshop.steps.flatMap(({ step, phases }) => phases.map(({ phase }) => ({ step, phase })));

export const here = (doc: Doc): Place => ({ step: doc.step, phase: doc.phase });

export const isSame = (a: Place, b: Place): boolean => a.step === b.step && a.phase === b.phase;

export const placeAfter = (doc: Doc): Place | null => neighbour(doc, 1);

export const placeBefore = (doc: Doc): Place | null => neighbour(doc, -1);

function neighbour(doc: Doc, distance: number): Place | null {
  const places = placesOf(doc.workshop);
  return places[rankOf(doc, here(doc)) + distance] || null;
}

/** 0 for the first phase of the first step, and so on along the scenario. */
export const rankOf = (doc: Doc, place: Place): number => placesOf(doc.workshop).findIndex((other) => isSame(other, place));

export const planOf = (doc: Doc, step: Step = doc.step): StepPlan | null =>
  doc.workshop.steps.find((plan) => plan.step === step) || null;

/** What people give in a step, as the keys of sentences name it. */
export const givenIn = (step: Step): "needs" | "questions" | "ideas" =>
  step === "empathise" ? "needs" : step === "define" ? "questions" : "ideas";

export function plannedSeconds(doc: Doc): number {
  const plan = planOf(doc);
  const phase = plan && plan.phases.find((each) => each.phase === doc.phase);
  return phase ? phase.seconds : 0;
}

const NO_PROMPTS: Prompts = { context: "", question: "", more: [], starts: [], vote: "" };

export function promptsOf(doc: Doc, step: Step = doc.step): Prompts {
  const plan = planOf(doc, step);
  return (plan && (plan.prompts[lang()] || plan.prompts.fr)) || NO_PROMPTS;
}
