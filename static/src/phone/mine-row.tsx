// The way to « Mes idées », with how many there are.
import { t } from "../parts/i18n";
import { leftDrafts } from "./drafts";
import { myNotes } from "./my-list";
import { CountRow } from "./screen";
import { useDoc, useMine, useVisit } from "./visit";

export function MineRow() {
  const { live, pages, seat, unsent } = useVisit();
  const doc = useDoc();
  const written = myNotes(doc, useMine(), live.pending.value).length;
  const count = written + unsent.value.length + leftDrafts(doc, seat.value.workshop_id).length;
  if (!count) return null;
  return <CountRow icon="sticky-note" word={t("phone.idea.mine", { n: count })} onTap={() => pages.open({ name: "notes" })} />;
}
