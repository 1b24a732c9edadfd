// The needs chosen, as a reminder beside the question one writes.
import { t, tn } from "../parts/i18n";
import { targetsOf, type Target } from "../parts/targets";
import { isKept, MOST_SHOWN } from "./chosen";
import { useDoc } from "./visit";

export function ChosenNeeds() {
  const doc = useDoc();
  const chosen = targetsOf(doc, "empathise").filter(isKept);
  if (!chosen.length) return null;
  return (
    <div class="from from--after">
      {chosen.slice(0, MOST_SHOWN).map((target) => (
        <p key={target.id}>
          <span class="meta soft">{told(target, target.kind === "cluster" ? doc.clusters[target.id].note_count : 0)}</span>
          {(target.kind === "note" || target.choice?.reason) && <b dir="auto">{target.kind === "note" ? target.title : target.choice?.reason}</b>}
        </p>
      ))}
    </div>
  );
}

const told = ({ kind, title, number }: Target, count: number): string =>
  kind === "note"
    ? t("phone.question.from_note")
    : tn("phone.question.from", count, { title: title || t("phone.group.nameless", { n: number }) });
