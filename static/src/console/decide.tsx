// Deciding together: votes in order, a tie said as a tie, and for each choice a reason that residents read.
import { t, tn } from "../parts/i18n";
import { useBooth, useDoc } from "./booth";
import { currentPicks } from "./acts";
import { ChoiceRow } from "./choice-row";
import { keptIds } from "./choices";
import { countChosen } from "./next";
import { ReadingLine } from "./reading-line";
import { byVotes, targetsOf, tiedIds } from "../parts/targets";

export function Decide() {
  const booth = useBooth();
  const doc = useDoc();
  const targets = byVotes(targetsOf(doc));
  const tied = tiedIds(targets);
  const picks = currentPicks(booth, doc);
  const kept = keptIds(picks).length;
  return (
    <main class="work work--decide">
      <div class="q-line">
        <h1>{t(`console.decide.title.${doc.step}`)}</h1>
        <span class="push soft">
          {kept > 0 &&
            t("console.next.chosen", {
              kept: countChosen(doc, kept),
              reserve: tn("console.count.reserve", targets.length - kept),
            })}
        </span>
      </div>
      <p class="soft">{t(doc.step === "define" ? "console.decide.rule_questions" : "console.decide.rule")}</p>
      <ReadingLine />
      <div class={"decide scroll decide--" + doc.step}>
        {targets.length === 0 && <p class="empty">{t("console.vote.nothing")}</p>}
        {targets.map((target) => (
          <ChoiceRow key={target.id} target={target} pick={picks[target.id]} isTied={tied.has(target.id)} />
        ))}
      </div>
    </main>
  );
}
