// What the room voted, most votes first, with what was chosen and why; dots appear together, ties are said.
import type { Doc } from "../live/doc";
import { bound } from "../parts/bound";
import { Dots } from "../parts/dots";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { Picture } from "../parts/picture";
import { byVotes, targetsOf, tiedIds, type Target } from "../parts/targets";
import { charsIn, fillPages, largestGrid, linesOf, type Grid } from "./fold";
import { targetName } from "./names";
import { room } from "./picture";
import { QuestionText } from "./question-text";

interface Rank { target: Target; isTied: boolean; says: string; grid: Grid | null; hasVotes: boolean }

/** Paddings, the mark, the digits and the gaps between. */
const SIDES = 25;
const TITLE = 4.1;
const REASON = 3.5;
const MARK = 6.6;
const PICTURE = 9;
const PICTURE_WIDE = 14.4;
const WIN_EDGE = 2.5;
const GAP = 0.6;
const TITLE_LINES = 3;
const RESULT_DOTS = { sizes: [2.75, 2.3, 1.9], ratio: 1, gap: 0.18 };
const MANY_DOTS = { ...RESULT_DOTS, sizes: [2.75, 1.9, 1.3] };
const ONE_ROW = 3.2;
const DOTS_HIGH = 6.6;

const RESULTS_KEPT: Record<string, string> = {
  empathise: "board.result.kept.need",
  define: "board.result.kept.question",
  ideate: "board.result.kept.idea",
};

const dotsWide = (): number => room.value.wide / 3;

/** Pages of ranks. */
export function ranksPages(doc: Doc): Rank[][] {
  const ranks = ranksOf(doc);
  const wide = room.value.wide - SIDES - (ranks.some(({ hasVotes }) => hasVotes) ? dotsWide() : 0);
  return fillPages(ranks, (rank) => heightOf(rank, wide), room.value.high, GAP);
}

function ranksOf(doc: Doc): Rank[] {
  const targets = byVotes(targetsOf(doc));
  const tied = tiedIds(targets);
  const most = Math.max(0, ...targets.map(({ votes }) => votes || 0));
  const grid = resultGrid(most);
  return targets.map((target) => ({
    target,
    isTied: tied.has(target.id),
    says: saysOf(target, RESULTS_KEPT[doc.step]),
    grid,
    hasVotes: target.votes !== null,
  }));
}

/** One row of dots while that is possible. */
const resultGrid = (most: number): Grid | null =>
  largestGrid(most, { wide: dotsWide(), high: ONE_ROW }, RESULT_DOTS) || largestGrid(most, { wide: dotsWide(), high: DOTS_HIGH }, MANY_DOTS);

function saysOf({ choice }: Target, keptKey: string): string {
  if (!choice) return "";
  return (t(choice.kept ? keptKey : "board.result.reserve") + " " + bound(choice.reason)).trim();
}

function heightOf({ target, says, grid, isTied }: Rank, room: number): number {
  const wide = room - (target.picture ? PICTURE_WIDE : 0);
  const title = TITLE * 1.08 * Math.min(TITLE_LINES, linesOf(targetName(target), charsIn(wide, TITLE)));
  const reason = says ? 0.3 + REASON * 1.15 * linesOf(says, charsIn(wide - 4.3, REASON)) : 0;
  const dots = grid ? Math.ceil((target.votes || 0) / grid.columns) * (grid.size + grid.gap) : 0;
  return Math.max(target.picture ? PICTURE : MARK, title + reason, dots + (isTied ? REASON * 1.15 : 0)) + (target.choice && target.choice.kept ? WIN_EDGE : 0.7);
}

export function RanksList({ ranks }: { ranks: Rank[] }) {
  return <>{ranks.map((rank) => <RankRow key={rank.target.id} rank={rank} />)}</>;
}

function RankRow({ rank: { target, isTied, says, grid, hasVotes } }: { rank: Rank }) {
  const isKept = target.choice !== null && target.choice.kept;
  return (
    <section class={"rank" + (isKept ? " rank--win" : "") + (hasVotes ? "" : " rank--plain") + (target.picture ? " rank--pictured" : "")} style={{ "--dots-wide": dotsWide() }}>
      <Mark mark={target.mark} number={target.number} />
      {target.picture && <Picture of={target.picture} beside={targetName(target)} />}
      <div>
        <h2 class="cut" dir="auto" style={{ "--lines": TITLE_LINES }}>{target.kind === "question" ? <QuestionText text={targetName(target)} /> : targetName(target)}</h2>
        {says && <p><Icon name={isKept ? "circle-check" : "archive"} /><span>{says}</span></p>}
      </div>
      {hasVotes && <Votes votes={target.votes!} grid={grid} isTied={isTied} />}
    </section>
  );
}

/** Nothing at all rather than "0 vote". */
function Votes({ votes, grid, isTied }: { votes: number; grid: Grid | null; isTied: boolean }) {
  return (
    <>
      <div class="rank-dots" style={grid ? { "--dot": grid.size, "--gap": grid.gap } : {}}>
        {votes > 0 && grid && <Dots on={votes} label={tn("board.count.votes", votes)} />}
        {isTied && <span class="tied">{t("board.result.tied")}</span>}
      </div>
      <b class="v">{votes || ""}</b>
    </>
  );
}
