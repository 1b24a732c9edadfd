// Words that depend on the step: each step names its own things.
import type { Step } from "../live/doc";
import { t } from "../parts/i18n";
import { pictureWords } from "../parts/picture";
import type { Target } from "../parts/targets";

export const STEP_NAMES: Record<Step, string> = {
  empathise: "method.step.empathise",
  define: "method.step.define",
  ideate: "method.step.ideate",
  prototype: "method.step.prototype",
  test: "method.step.test",
};

interface StepWords { count: string; received: string; none: string; kept: string; place: string }

const IDEAS: StepWords = {
  count: "board.count.ideas",
  received: "board.received.ideas",
  none: "board.none.ideas",
  kept: "board.kept.ideas",
  place: "board.reading.place",
};
const NEEDS: StepWords = {
  count: "board.count.needs",
  received: "board.received.needs",
  none: "board.none.needs",
  kept: "board.kept.needs",
  place: "board.reading.need",
};
const QUESTIONS: StepWords = {
  ...IDEAS,
  count: "board.count.questions",
  received: "board.received.questions",
  none: "board.none.questions",
  kept: "board.kept.questions",
};

export const wordsFor = (step: Step): StepWords =>
  step === "define" ? QUESTIONS : step === "empathise" ? NEEDS : IDEAS;

/** Never nothing: what a picture is, where nobody copied its words yet. */
export const targetName = ({ title, picture }: Target): string => title || (picture ? pictureWords(picture) : t("board.unnamed"));
