// A question with its fixed beginning in the colour of the step.
import { questionParts } from "./question-parts";

export function QuestionText({ text }: { text: string }) {
  const { beginning, rest } = questionParts(text);
  return <bdi><span class="accent">{beginning}</span>{rest}</bdi>;
}
