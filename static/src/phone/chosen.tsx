// What was chosen before, as a reminder over what is asked now.
import { t, tn } from "../parts/i18n";
import { targetsOf, type Target } from "../parts/targets";
import { useDoc } from "./visit";

const MOST_SHOWN = 3;

export function ChosenQuestions() {
  const chosen = targetsOf(useDoc(), "define").filter(isKept);
  if (!chosen.length) return null;
  return (
    <div class="from" data-step="2">
      <span class="meta soft">{tn("phone.question.chosen", chosen.length)}</span>
      {chosen.slice(0, MOST_SHOWN).map(({ id, title }) => <b key={id} dir="auto">{title}</b>)}
    </div>
  );
}

export function ChosenNeeds() {
  const doc = useDoc();
  const chosen = targetsOf(doc, "empathise").filter(isKept);
  if (!chosen.length) return null;
  return (
    <div class="from">
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

const isKept = ({ choice }: Target): boolean => !!choice && choice.kept;
