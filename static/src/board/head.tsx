// The top of a view: where we are in the method, what we do now, and the time left when there is one.
import type { ComponentChildren } from "preact";
import type { Timer } from "../live/doc";
import { clockText, useSecondsLeft } from "../parts/countdown";
import { t } from "../parts/i18n";
import { Badge, Icon } from "../parts/icon";
import { STEP_NAMES } from "./names";
import type { Scene } from "./scene";

interface HeadProps {
  scene: Scene;
  phase: ComponentChildren;
  time: boolean;
  /** What the workshop is about, where the view itself does not tell. */
  subject?: string;
}

export function Head({ scene: { doc, live }, phase, time, subject }: HeadProps) {
  const { steps } = doc.workshop;
  const n = steps.findIndex(({ step }) => step === doc.step) + 1;
  return (
    <header class={"b-top pad" + (subject ? " b-top--subject" : "")}>
      <Badge step={doc.step} />
      <p class="b-step">
        <span>{t("board.step_of", { n, total: steps.length })}</span>
        <b>{t(STEP_NAMES[doc.step])}</b>
      </p>
      {subject && <p class="b-subject" dir="auto">{subject}</p>}
      <div class="phase">
        {phase}
        {time && doc.timer && <TimeLeft timer={doc.timer} now={live.now} />}
      </div>
    </header>
  );
}

export function Doing({ icon, children }: { icon: string; children: ComponentChildren }) {
  return <p class="inline"><Icon name={icon} />{children}</p>;
}

function TimeLeft({ timer, now }: { timer: Timer; now: () => number }) {
  const left = useSecondsLeft(timer, now);
  return <p class="inline time" role="timer"><Icon name={timer.ends_at === null ? "circle-pause" : "timer"} /><bdi dir="ltr">{clockText(left)}</bdi></p>;
}
