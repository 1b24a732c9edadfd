// A question about the place we were at goes when the place changes, whoever changed it.
import { here, isSame, type Place } from "./places";
import type { Booth } from "./booth";
import type { Question } from "./dialogs";

const OF_THE_PLACE: Question["kind"][] = [
  "jump", "merge", "no_question", "none_kept", "reserve_unexplained", "votes_on_the_way", "long_ballot",
];

/** To run at each change of the document. */
export function staleQuestions({ doc, question }: Pick<Booth, "doc" | "question">): () => void {
  let last: Place | null = null;
  return () => {
    const now = doc.value && here(doc.value);
    const hasMoved = now && last && !isSame(now, last);
    last = now;
    const asked = question.peek();
    if (hasMoved && asked && OF_THE_PLACE.includes(asked.kind)) question.value = null;
  };
}
