// The last link of the chain: what people said when they tried it, and what the group decided.
import type { Answer, FeedbackZone } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { VERDICT_WORDS, type WholeCard } from "./card";
import { Quotes } from "./quotes";
import { StepLink } from "./step-link";
import { Why } from "./why";

const USE_WORDS: Record<Answer, string> = {
  yes: "backlog.origin.use_yes",
  maybe: "backlog.origin.use_maybe",
  no: "backlog.origin.use_no",
};
const ZONES: readonly FeedbackZone[] = ["like", "wish", "wonder", "idea"];
const ANSWERS: readonly Answer[] = ["yes", "maybe", "no"];

export function TrialLink({ card }: { card: WholeCard }) {
  const { use, words, reason } = card.provenance.test;
  const said = ANSWERS.filter((answer) => use[answer] > 0).map((answer) => tn(USE_WORDS[answer], use[answer]));
  const quotes = ZONES.flatMap((zone) => words[zone]);
  if (!said.length && !quotes.length && !card.verdict) return null;
  return (
    <StepLink step="test">
      <h3>{card.verdict ? t(VERDICT_WORDS[card.verdict]) : t("backlog.origin.trial")}</h3>
      {said.length > 0 && <p class="soft">{t("backlog.origin.will_use")} {said.join(", ")}</p>}
      <Why reason={reason} />
      <Quotes words={quotes} />
    </StepLink>
  );
}
