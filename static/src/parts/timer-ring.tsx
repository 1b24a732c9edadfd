// The timer ring: empties clockwise, with its digits inside. It informs, it never hurries.
import type { Timer } from "../live/doc";
import { clockText, shareLeft, useSecondsLeft } from "./countdown";
import { t, tn } from "./i18n";

export function TimerRing({ timer, now }: { timer: Timer; now: () => number }) {
  const left = useSecondsLeft(timer, now);
  return (
    <div class="timer" role="timer" aria-label={spoken(left)}>
      <Ring share={shareLeft(timer, left)} />
      {left ? <Digits timer={timer} left={left} /> : <p class="timer-over">{t("common.timer.over")}</p>}
    </div>
  );
}

function Ring({ share }: { share: number }) {
  const full = share * 100;
  return (
    <svg viewBox="0 0 200 200" aria-hidden="true">
      <circle class="tr" cx="100" cy="100" r="90" />
      {full > 0 && (
        <circle
          class="tv" cx="100" cy="100" r="90" pathLength={100}
          stroke-dasharray={`${full} 100`} stroke-dashoffset={full - 100} transform="rotate(-90 100 100)"
        />
      )}
    </svg>
  );
}

function Digits({ timer, left }: { timer: Timer; left: number }) {
  return (
    <p>
      <b>{clockText(left)}</b>
      <span>{t(timer.ends_at === null ? "common.timer.held" : left < 60 ? "common.timer.seconds" : "common.timer.minutes")}</span>
    </p>
  );
}

function spoken(left: number): string {
  if (!left) return t("common.timer.over");
  return left < 60 ? tn("common.timer.left_seconds", left) : tn("common.timer.left_minutes", Math.round(left / 60));
}
