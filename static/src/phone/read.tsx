// The way to everybody's notes, once the room has discovered them.
import type { Doc, Note } from "../live/doc";
import { t } from "../parts/i18n";
import { CountRow } from "./screen";
import { useDoc, useVisit } from "./visit";

export type Entry = [string, Note];

export const notesHere = (doc: Doc): Entry[] =>
  Object.entries(doc.notes).filter(([, { step, hidden }]) => step === doc.step && !hidden).sort(([, a], [, b]) => a.rank - b.rank);

export function ReadRow() {
  const { pages } = useVisit();
  const count = notesHere(useDoc()).length;
  if (!count) return null;
  return <CountRow icon="sticky-note" word={t("phone.group.read", { n: count })} onTap={() => pages.open({ name: "read" })} />;
}
