// How many have voted, one dot a person, and the time left.
import type { Timer } from "../live/doc";
import { useSecondsLeft } from "../parts/countdown";
import { Dots } from "../parts/dots";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { DOTS, largestGrid } from "./fold";
import { room } from "./picture";
import type { Scene } from "./scene";

const INSIDE = 57.5;
/** All of the panel but its dots. */
const WORDS = 47;

export function VoteProgress({ scene: { doc, live } }: { scene: Scene }) {
  const { voters, people, paper_ballots } = doc.progress;
  // A paper ballot is a person without a phone.
  const total = Math.max(voters, people + paper_ballots);
  return (
    <section class="progress">
      {voters
        ? <p class="n">{voters} <small>{tn("board.vote.of", voters, { total })}</small></p>
        : <p class="n n--none"><small>{t("board.vote.none")}</small></p>}
      <VoterDots voters={voters} total={total} />
      <p class="inline strong"><Icon name="eye-off" />{t("board.vote.hidden")}</p>
      {doc.timer && <TimeLeft timer={doc.timer} now={live.now} />}
    </section>
  );
}

function VoterDots({ voters, total }: { voters: number; total: number }) {
  const grid = largestGrid(total, { wide: INSIDE, high: room.value.high - WORDS }, DOTS);
  if (!grid) return null;
  return (
    <div class="people" style={{ "--dot": grid.size, "--gap": grid.gap }}>
      <Dots on={voters} of={total} label={tn("board.vote.label", voters, { total })} />
    </div>
  );
}

function TimeLeft({ timer, now }: { timer: Timer; now: () => number }) {
  const left = useSecondsLeft(timer, now);
  return <p class="inline"><Icon name="timer" />{leftText(left)}</p>;
}

function leftText(left: number): string {
  if (!left) return t("common.timer.over");
  if (left < 60) return t("board.time.seconds", { s: left });
  return left % 60 ? t("board.time.both", { m: Math.floor(left / 60), s: left % 60 }) : t("board.time.minutes", { m: left / 60 });
}
