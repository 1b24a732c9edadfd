// Paper ballots typed by the team: how many there are, and the dots counted on them.
import { t, tn } from "../parts/i18n";
import type { Target } from "../parts/targets";
import { useDoc } from "./booth";
import { Button } from "./button";
import { dotsLeft, mayAdd, mayRemoveBallot, withDots, type PaperVotes, type Rule } from "./paper-votes";
import { Stepper } from "./stepper";
import { TargetMark, targetTitle } from "./target-mark";

interface PaperShape {
  paper: PaperVotes;
  rule: Rule;
  onChange: (next: PaperVotes) => void;
}

export function BallotCount({ paper, rule, onChange }: PaperShape) {
  return (
    <div class="paper-count">
      <span>{t("console.vote.paper")}</span>
      <Stepper
        value={paper.ballots}
        label={t("console.vote.paper")}
        mayLess={mayRemoveBallot(paper, rule)}
        mayMore
        onChange={(by) => onChange({ ...paper, ballots: paper.ballots + by })}
      />
      <span class="soft">
        {paper.ballots > 0 && tn("console.vote.left", dotsLeft(paper, rule), { most: paper.ballots * rule.dots })}
      </span>
    </div>
  );
}

/** Totals are secret until the vote closes, so those typed on another computer are not here: adding to them would lose them. */
export function TypedElsewhere({ onAgain }: { onAgain: () => void }) {
  const { paper_ballots: ballots } = useDoc().progress;
  return (
    <div class="paper-count">
      <span class="soft">{tn("console.vote.elsewhere", ballots)}</span>
      <Button kind="s" onClick={onAgain}>
        {t("console.vote.again")}
      </Button>
    </div>
  );
}

interface BallotsShape {
  targets: Target[];
  paper: PaperVotes;
  rule: Rule;
  onChange: ((next: PaperVotes) => void) | null;
}

export function Ballots({ targets, paper, rule, onChange }: BallotsShape) {
  return (
    <table class="ballots">
      <thead>
        <tr>
          <th>{t("console.vote.on_ballot")}</th>
          <th class="r">{t("console.vote.on_paper")}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr key={target.id}>
            <td>
              <span class="name">
                <TargetMark target={target} />
                <span dir="auto">{targetTitle(target)}</span>
              </span>
            </td>
            <td class="r">
              {onChange && (
                <Stepper
                  value={paper.choices[target.id] || 0}
                  label={t("console.vote.for", { target: targetTitle(target) })}
                  mayLess={Boolean(paper.choices[target.id])}
                  mayMore={mayAdd(paper, target.id, rule)}
                  onChange={(by) => onChange(withDots(paper, target.id, by))}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
