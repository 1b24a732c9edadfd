// The vote: what is on the ballot and the paper ballots to type. No score is here, for staff neither.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { targetsOf } from "../parts/targets";
import { useBooth, useDoc, type Booth } from "./booth";
import { BallotCount, Ballots, TypedElsewhere } from "./paper-ballots";
import { NO_PAPER, type PaperVotes, type Rule } from "./paper-votes";
import { planOf, promptsOf } from "./places";
import { ReadingLine } from "./reading-line";

export function Vote() {
  const booth = useBooth();
  const doc = useDoc();
  const targets = targetsOf(doc);
  const plan = planOf(doc);
  const rule: Rule = { dots: plan ? plan.dots : 0, stacking: Boolean(plan && plan.stacking) };
  const draft = `paper-votes-${doc.step}`;
  const paper = booth.drafts.read<PaperVotes>(draft, NO_PAPER);
  const isSending = booth.live.pending.value.some(({ name }) => name === "add_paper_votes");
  const isTypedElsewhere = !isSending && paper.ballots !== doc.progress.paper_ballots;
  const change = (next: PaperVotes) => {
    booth.drafts.write(draft, next);
    void sendPaperVotes(booth, draft, next, paper);
  };
  return (
    <main class="work">
      <div class="q-line">
        <h1>{promptsOf(doc).vote}</h1>
        <span class="aside push">
          <Icon name="eye-off" />
          {t("console.vote.secret")}
        </span>
      </div>
      <ReadingLine />
      {isTypedElsewhere ? (
        <TypedElsewhere onAgain={() => booth.drafts.write(draft, { ...NO_PAPER, ballots: doc.progress.paper_ballots })} />
      ) : (
        <BallotCount paper={paper} rule={rule} onChange={change} />
      )}
      <div class="scroll">
        {targets.length === 0 ? (
          <p class="empty">{t("console.vote.nothing")}</p>
        ) : (
          <Ballots targets={targets} paper={paper} rule={rule} onChange={isTypedElsewhere ? null : change} />
        )}
      </div>
    </main>
  );
}

/** Refused totals go back to what they were. */
async function sendPaperVotes({ act, drafts }: Booth, draft: string, next: PaperVotes, before: PaperVotes): Promise<void> {
  const ack = await act("add_paper_votes", { choices: next.choices, ballots: next.ballots });
  if (!ack.ok && drafts.read(draft, next) === next) drafts.write(draft, before);
}
