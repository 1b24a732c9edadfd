// The way to « Mes idées », with how many there are.
import { t } from "../parts/i18n";
import { leftDrafts } from "./drafts";
import { myNotes } from "./my-list";
import { CountRow } from "./screen";
import { useDoc, useMine, useVisit } from "./visit";

export function MineRow() {
  const { pages } = useVisit();
  const word = useMineWord();
  return word ? <CountRow icon="sticky-note" word={word} onTap={() => pages.open({ name: "notes" })} /> : null;
}

/** "Mes idées : 3", or "Mes questions : 1" while questions are asked; nothing when there are none. */
export function useMineWord(): string {
  const { besides, live, seat, unsent } = useVisit();
  const doc = useDoc();
  const steps = [...myNotes(doc, useMine(), live.pending.value), ...leftDrafts(doc, seat.value.workshop_id, besides)].map(({ step }) => step);
  const questions = doc.step === "define" ? steps.filter((step) => step === "define").length + unsent.value.length : 0;
  if (questions) return t("phone.question.mine", { n: questions });
  const n = steps.length + unsent.value.length;
  return n ? t("phone.idea.mine", { n }) : "";
}
