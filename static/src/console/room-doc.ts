// The document as the room's screens know it: without what is hidden, and without what is still blind.
import type { Doc } from "../live/doc";
import { isBlind } from "./reading";

export function roomDoc(doc: Doc): Doc {
  const isBlindNow = isBlind(doc);
  return {
    ...doc,
    notes: keep(doc.notes, (note) => !note.hidden && !(isBlindNow && note.step === doc.step)),
    questions: keep(doc.questions, (question) => !question.hidden && !(isBlindNow && doc.step === "define")),
    feedback: keep(doc.feedback, ({ hidden }) => !hidden),
  };
}

const keep = <Item>(items: Record<string, Item>, test: (item: Item) => boolean): Record<string, Item> =>
  Object.fromEntries(Object.entries(items).filter(([, item]) => test(item)));
