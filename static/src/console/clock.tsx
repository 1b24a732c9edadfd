// The timer: started with the planned length, a minute more or less, held, taken away. It never closes anything.
import { clockText, shareLeft, useSecondsLeft } from "../parts/countdown";
import { t } from "../parts/i18n";
import type { Timer } from "../live/doc";
import { startTimer } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { plannedSeconds } from "./places";

export function Clock() {
  const booth = useBooth();
  const doc = useDoc();
  if (doc.timer) return <RunningClock timer={doc.timer} />;
  const minutes = Math.round((plannedSeconds(doc) || 300) / 60);
  return (
    <div class="clock">
      <Button icon="timer" onClick={() => startTimer(booth, doc)}>
        {t("console.clock.start", { n: minutes })}
      </Button>
    </div>
  );
}

function RunningClock({ timer }: { timer: Timer }) {
  const { act, live } = useBooth();
  const left = useSecondsLeft(timer, live.now);
  const isHeld = timer.ends_at === null;
  const hold = () => void act("set_timer", { seconds: Math.max(1, left), running: isHeld });
  return (
    <div class="clock" role="group" aria-label={t("console.clock")}>
      <Button
        kind="s"
        icon="minus"
        aria-label={t("console.clock.less")}
        onClick={() => void act("extend_timer", { seconds: -60 })}
      >
        {t("console.clock.minute")}
      </Button>
      <Ring share={shareLeft(timer, left)} />
      <b role="timer">{left ? clockText(left) : t("console.clock.over")}</b>
      <Button kind="s" icon="plus" aria-label={t("console.clock.more")} onClick={() => void act("extend_timer", { seconds: 60 })}>
        {t("console.clock.minute")}
      </Button>
      {left > 0 ? (
        <Button kind="s" icon={isHeld ? "skip-forward" : "pause"} aria-pressed={isHeld} onClick={hold}>
          {t(isHeld ? "console.clock.go_on" : "console.clock.hold")}
        </Button>
      ) : (
        <Button kind="s" icon="x" onClick={() => void act("set_timer", { seconds: null })}>
          {t("console.clock.stop")}
        </Button>
      )}
    </div>
  );
}

function Ring({ share }: { share: number }) {
  const shown = Math.round(share * 100);
  return (
    <svg class="ring" viewBox="0 0 52 52" aria-hidden="true">
      <circle cx="26" cy="26" r="22" />
      {shown > 0 && (
        <circle
          class="v"
          cx="26"
          cy="26"
          r="22"
          pathLength={100}
          stroke-dasharray={`${shown} 100`}
          transform="rotate(-90 26 26)"
        />
      )}
    </svg>
  );
}
