// What people give in each step, by its name: a need, a question, an idea, a remark.
import type { Step } from "../live/doc";
import { t } from "../parts/i18n";

const KINDS: Partial<Record<Step, string>> = { empathise: "need", define: "question", ideate: "idea", test: "remark" };

/** "text" where the step asks for something else. */
export const kindOf = (step: Step): string => KINDS[step] || "text";

/** « Mes besoins » where some were given in this step, else « Mes textes » of the steps before. */
export const mineNamed = (step: Step, hasSome: boolean): string => t(`phone.mine.${hasSome ? kindOf(step) : "text"}`);
