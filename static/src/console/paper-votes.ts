// The paper ballots typed by the team: totals a target, never more dots than the ballots hold.
export interface PaperVotes {
  ballots: number;
  choices: Record<string, number>;
}

export interface Rule {
  dots: number;
  stacking: boolean;
}

export const NO_PAPER: PaperVotes = { ballots: 0, choices: {} };

export const dotsUsed = ({ choices }: PaperVotes): number => Object.values(choices).reduce((sum, dots) => sum + dots, 0);

export const dotsLeft = (paper: PaperVotes, { dots }: Rule): number => paper.ballots * dots - dotsUsed(paper);

export function mayAdd(paper: PaperVotes, target: string, rule: Rule): boolean {
  const mostEach = paper.ballots * (rule.stacking ? rule.dots : 1);
  return dotsLeft(paper, rule) > 0 && (paper.choices[target] || 0) < mostEach;
}

export function withDots(paper: PaperVotes, target: string, change: number): PaperVotes {
  const { [target]: before = 0, ...others } = paper.choices;
  const after = Math.max(0, before + change);
  return { ...paper, choices: after ? { ...others, [target]: after } : others };
}

/** Fewer ballots is only possible while the dots entered still fit. */
export function mayRemoveBallot(paper: PaperVotes, rule: Rule): boolean {
  const fewer = { ...paper, ballots: paper.ballots - 1 };
  const mostEach = fewer.ballots * (rule.stacking ? rule.dots : 1);
  return fewer.ballots >= 0 && dotsLeft(fewer, rule) >= 0 && Object.values(paper.choices).every((dots) => dots <= mostEach);
}
