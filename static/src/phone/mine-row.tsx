// The way to « Mes idées », with how many there are.
import { t } from "../parts/i18n";
import { leftDrafts } from "./drafts";
import { mineNamed } from "./kind";
import { myNotes } from "./my-list";
import { CountRow } from "./screen";
import { useDoc, useMine, useVisit } from "./visit";

export function MineRow() {
  const { pages } = useVisit();
  const word = useMineWord();
  return word ? <CountRow icon="sticky-note" word={word} onTap={() => pages.open({ name: "notes" })} /> : null;
}

/** "Mes besoins : 3" of this step, else "Mes textes : 5" of all; nothing when there are none. */
export function useMineWord(): string {
  const { besides, live, seat, unsent } = useVisit();
  const doc = useDoc();
  const given = [...myNotes(doc, useMine(), live.pending.value), ...leftDrafts(doc, seat.value.workshop_id, besides)];
  const steps = [...given.map(({ step }) => step), ...unsent.value.map(({ command }) => command.payload.step)];
  const here = steps.filter((step) => step === doc.step).length;
  return steps.length ? t("phone.mine.count", { what: mineNamed(doc.step, here > 0), n: here || steps.length }) : "";
}
