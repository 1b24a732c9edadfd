// The questions chosen, as a reminder over what is asked now.
import { t, tn } from "../parts/i18n";
import { targetsOf, type Target } from "../parts/targets";
import { Folded } from "./folded";
import { useDoc } from "./visit";

export const MOST_SHOWN = 3;

export function ChosenQuestions() {
  const chosen = targetsOf(useDoc(), "define").filter(isKept);
  if (!chosen.length) return null;
  return (
    <Folded class="from" step={2} of={chosen.map(({ title }) => title).join("\n")}>
      <span class="meta soft">{tn("phone.question.chosen", chosen.length)}</span>
      {chosen.slice(0, MOST_SHOWN).map(({ id, title }) => <b key={id} dir="auto"><Question title={title} /></b>)}
    </Folded>
  );
}

/** All begin alike: folded, several show what comes after. */
function Question({ title }: { title: string }) {
  const start = t("phone.question.start").replace("…", "").trim();
  const isUsual = title.startsWith(start + " ");
  return <>{isUsual && <span class="usual">{start} </span>}{isUsual ? title.slice(start.length + 1) : title}</>;
}

export const isKept = ({ choice }: Target): boolean => !!choice && choice.kept;
