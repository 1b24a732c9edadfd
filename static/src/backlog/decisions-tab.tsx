// The log of decisions, oldest first: when, what, who, why.
import { t } from "../parts/i18n";
import { STATE_WORDS, VERDICT_WORDS, type Decision, type WholeCard } from "./card";
import { dayOf } from "./dates";
import { Why } from "./why";

export function DecisionsTab({ card }: { card: WholeCard }) {
  return (
    <ol class="log">
      {card.decisions.map((decision, rank) => (
        <li key={rank}>
          <time dateTime={decision.at}>{dayOf(decision.at)}</time>
          <div>
            <b>{whatOf(decision)}</b>, {whoOf(decision)}
            <Why reason={decision.reason} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function whatOf({ what, from_state, to_state, verdict }: Decision): string {
  if (what === "chosen") return t("backlog.log.chosen");
  if (what === "verdict" && verdict) return t(VERDICT_WORDS[verdict]);
  if (from_state && to_state) return t("backlog.log.moved", { from: t(STATE_WORDS[from_state]), to: t(STATE_WORDS[to_state]) });
  return t("backlog.log.promoted");
}

function whoOf({ what, who }: Decision): string {
  if (who) return t("backlog.log.by", { name: who });
  return what === "promoted" || what === "moved" ? t("backlog.log.by", { name: t("backlog.log.team") }) : t("backlog.log.room");
}
