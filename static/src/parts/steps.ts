// The five steps in order, and what goes with a group's mark.
import type { Step } from "../live/doc";

export const STEPS: readonly Step[] = ["empathise", "define", "ideate", "prototype", "test"];

export const stepNumber = (step: Step): number => STEPS.indexOf(step) + 1;

/** Pictogram of a group by its mark (1, 2, 3...): ten marks before one comes back, so colour and picture never repeat together.
 * A mark is given before anybody knows what the group is about: things one can name, that say nothing of its subject. */
const MARKS = ["leaf", "moon", "cloud", "anchor", "feather", "mountain", "flower-2", "snowflake", "tree-pine", "waves"];
export const markIcon = (mark: number): string => MARKS[(mark - 1) % MARKS.length];

/** Colour of a group by its mark, 1 to 8. */
export const markColour = (mark: number): number => ((mark - 1) % 8) + 1;
