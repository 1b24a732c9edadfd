// The vote: what is on the ballot and the paper ballots to type. No score is here, for staff neither.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc, type Booth } from "./booth";
import { dotsLeft, mayAdd, mayRemoveBallot, NO_PAPER, withDots, type PaperVotes, type Rule } from "./paper-votes";
import { planOf, promptsOf } from "./places";
import { ReadingLine } from "./reading-line";
import { Stepper } from "./stepper";
import { TargetMark, targetTitle } from "./target-mark";
import { targetsOf, type Target } from "../parts/targets";

export function Vote() {
  const booth = useBooth();
  const doc = useDoc();
  const targets = targetsOf(doc);
  const plan = planOf(doc);
  const rule: Rule = { dots: plan ? plan.dots : 0, stacking: Boolean(plan && plan.stacking) };
  const draft = `paper-votes-${doc.step}`;
  const paper = booth.drafts.read<PaperVotes>(draft, { ...NO_PAPER, ballots: doc.progress.paper_ballots });
  const change = (next: PaperVotes) => {
    booth.drafts.write(draft, next);
    void sendPaperVotes(booth, draft, next, paper);
  };
  return (
    <main class="work">
      <div class="q-line"><h1>{promptsOf(doc).vote}</h1><span class="aside push"><Icon name="eye-off" />{t("console.vote.secret")}</span></div>
      <ReadingLine />
      <div class="paper-count">
        <span>{t("console.vote.paper")}</span>
        <Stepper value={paper.ballots} label={t("console.vote.ballots")} mayLess={mayRemoveBallot(paper, rule)} mayMore onChange={(by) => change({ ...paper, ballots: paper.ballots + by })} />
        <span class="soft">{paper.ballots > 0 && tn("console.vote.left", dotsLeft(paper, rule), { most: paper.ballots * rule.dots })}</span>
      </div>
      <div class="scroll">
        {targets.length === 0 ? <p class="empty">{t("console.vote.nothing")}</p> : <Ballots targets={targets} paper={paper} rule={rule} onChange={change} />}
      </div>
    </main>
  );
}

/** Refused totals go back to what they were. */
async function sendPaperVotes({ act, drafts }: Booth, draft: string, next: PaperVotes, before: PaperVotes): Promise<void> {
  const ack = await act("add_paper_votes", { choices: next.choices, ballots: next.ballots });
  if (!ack.ok && drafts.read(draft, next) === next) drafts.write(draft, before);
}

interface BallotsShape { targets: Target[]; paper: PaperVotes; rule: Rule; onChange: (next: PaperVotes) => void }

function Ballots({ targets, paper, rule, onChange }: BallotsShape) {
  return (
    <table class="ballots">
      <thead><tr><th>{t("console.vote.on_ballot")}</th><th class="r">{t("console.vote.on_paper")}</th></tr></thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id}>
            <td><span class="name"><TargetMark target={target} /><span dir="auto">{targetTitle(target)}</span></span></td>
            <td class="r"><Stepper value={paper.choices[target.id] || 0} label={t("console.vote.for", { target: targetTitle(target) })} mayLess={Boolean(paper.choices[target.id])} mayMore={mayAdd(paper, target.id, rule)} onChange={(by) => onChange(withDots(paper, target.id, by))} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
