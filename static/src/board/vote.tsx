// The vote in progress: what there is to choose from and how many have voted, never a score.
import type { Doc } from "../live/doc";
import { tn } from "../parts/i18n";
import { Mark } from "../parts/mark";
import { Picture } from "../parts/picture";
import { targetsOf, type Target } from "../parts/targets";
import { charsIn, fillPages, linesOf } from "./fold";
import { Frame } from "./frame";
import { Doing } from "./head";
import { targetName } from "./names";
import { usePage } from "./pages";
import { room } from "./picture";
import { planOf, promptsOf } from "./prompts";
import { QuestionText } from "./question-text";
import type { Scene } from "./scene";
import { VoteProgress } from "./vote-progress";

const PANEL = 66;
const BETWEEN = 7;
const MARK = 7.4;
const MARK_GAP = 2;
const PICTURE = 10;
const PICTURE_WIDE = 15;
const TEXT = 4.4;
const GAP = 1.35;
const TITLE = 6.6;
const TITLE_GAP = 2.6;
const ABOVE_FOOT = 2;
/** Longer words are whole on the phones, and here once in the light. */
const MOST_LINES = 4;

export function Vote({ scene, turns }: { scene: Scene; turns: boolean }) {
  const { doc } = scene;
  const pages = choicePages(doc);
  const index = usePage(pages.length);
  return (
    <Frame scene={scene} time={false} class="vote-main pad" phase={<Doing icon="vote">{tn("board.doing.vote", planOf(doc)?.dots || 1)}</Doing>}>
      <h1>{promptsOf(doc).vote}</h1>
      <ul class={"choices" + (turns && index === 0 ? " turns" : "")}>
        {pages[index].map((target) => <Choice key={target.id} target={target} />)}
      </ul>
      <VoteProgress scene={scene} />
    </Frame>
  );
}

function Choice({ target }: { target: Target }) {
  const { kind, mark, number, picture } = target;
  return (
    <li class={"choice" + (picture ? " choice--pictured" : "")}>
      <Mark mark={mark} number={number} />
      {picture && <Picture of={picture} beside={targetName(target)} />}
      <span class="cut" dir="auto" style={{ "--lines": MOST_LINES }}>{kind === "question" ? <QuestionText text={targetName(target)} /> : targetName(target)}</span>
    </li>
  );
}

function choicePages(doc: Doc): Target[][] {
  const { wide, high } = room.value;
  const titleLines = linesOf(promptsOf(doc).vote, charsIn(wide, TITLE));
  const textWide = wide - PANEL - BETWEEN - MARK - MARK_GAP;
  const height = (target: Target) => {
    const perLine = charsIn(textWide - (target.picture ? PICTURE_WIDE : 0), TEXT);
    return Math.max(target.picture ? PICTURE : MARK, Math.min(MOST_LINES, linesOf(targetName(target), perLine)) * TEXT * 1.1);
  };
  return fillPages(targetsOf(doc), height, high - titleLines * TITLE * 1.1 - TITLE_GAP - ABOVE_FOOT, GAP);
}
