// The frame of every screen: a top line, what it is about, and one bar with help at the start and the main button at the end.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Badge, Icon, Shape } from "../parts/icon";
import { STEPS, stepNumber } from "../parts/steps";
import { canRead, reading, toggleReading } from "../phone/speech";
import { useStand } from "./use-stand";

interface FrameProps { top: ComponentChildren; bar?: ComponentChildren; body?: string; children: ComponentChildren }

export function Frame({ top, bar, body = "", children }: FrameProps) {
  const { told, began } = useStand();
  const now = began.value || told.value;
  return (
    <div class="kiosk" data-step={now ? stepNumber(now.step) : 1}>
      {top}
      <HelpStrip />
      <main class={"k-body" + (body && ` k-body--${body}`)}>{children}</main>
      {bar && <footer class="k-bar">{bar}</footer>}
    </div>
  );
}

export function HouseTop() {
  const { told } = useStand();
  return (
    <header class="k-top">
      <span class="logo">
        <span class="logo-mark" aria-hidden="true">{STEPS.map((step) => <span key={step} data-step={stepNumber(step)}><Shape step={step} /></span>)}</span>
        {t("common.brand")}
      </span>
      <span class="soft" dir="auto">{told.value && told.value.centre}</span>
    </header>
  );
}

export function StepTop() {
  const { began, reset } = useStand();
  const now = began.value!;
  return (
    <header class="k-top k-top--step">
      <div class="k-step">
        <Badge step={now.step} />
        <p><span dir="auto">{now.box ? t("kiosk.box") : now.title}</span><b>{t(`method.step.${now.step}`)}</b></p>
      </div>
      <button class="second" type="button" onClick={reset}><Icon name="x" /><span>{t("kiosk.quit")}</span></button>
    </header>
  );
}

export function HelpButton() {
  const { calls } = useStand();
  return (
    <button class="help" type="button" aria-pressed={calls.state.value !== null} onClick={calls.raise}>
      <Icon name="hand" /><span>{t("kiosk.help")}</span>
    </button>
  );
}

/** What became of the call for help. */
function HelpStrip() {
  const { calls } = useStand();
  const state = calls.state.value;
  return (
    <div role="status">
      {state && (
        <p class="strip strip--ok">
          <Icon name="hand" />
          <span>{t(state === "heard" ? "kiosk.help.asked" : "kiosk.help.go")}</span>
          <button class="second" type="button" onClick={calls.lower}>{t("kiosk.help.fine")}</button>
        </p>
      )}
    </div>
  );
}

export function Listen({ pieces }: { pieces: string[] }) {
  if (!canRead(pieces)) return null;
  const isOn = !!reading.value && reading.value.text === pieces.join("\n");
  return (
    <button class={"listen" + (isOn ? " is-on" : "")} type="button" aria-pressed={isOn} onClick={() => toggleReading(pieces)}>
      <Icon name={isOn ? "pause" : "volume-2"} /><span>{t(isOn ? "kiosk.listen.stop" : "kiosk.listen")}</span>
    </button>
  );
}

interface ButtonProps { icon: string; word: string; onTap(): void; turn?: boolean; isBusy?: boolean; class?: string }

export const Main = ({ icon, word, onTap, turn, isBusy }: ButtonProps) => (
  <button class="main" type="button" aria-disabled={isBusy} onClick={() => isBusy || onTap()}>
    <Icon name={icon} class={turn ? "i--turn" : ""} /><span>{word}</span>
  </button>
);

export const Second = ({ icon, word, onTap, turn, isBusy, class: className = "" }: ButtonProps) => (
  <button class={"second " + className} type="button" disabled={isBusy} onClick={onTap}>
    <Icon name={icon} class={turn ? "i--turn" : ""} /><span>{word}</span>
  </button>
);

/** The heading takes the focus when a screen opens, so that it is the first thing that is read aloud. */
export function Heading({ class: className, children }: { class: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current ? heading.current.focus({ preventScroll: true }) : undefined, []);
  return <h1 class={className} ref={heading} tabIndex={-1} dir="auto">{children}</h1>;
}

const ROUND = 2 * Math.PI * 52;

/** Seconds that run, as a ring and as digits. */
export function Ring({ left, of }: { left: number; of: number }) {
  return (
    <div class="ringed" role="timer">
      <svg class="ring" viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r="52" />
        {left > 0 && <circle class="v" cx="60" cy="60" r="52" transform="rotate(-90 60 60)" stroke-dasharray={`${(left / of) * ROUND} ${ROUND}`} />}
      </svg>
      <p class="mid"><b>{left}</b><small>{tn("kiosk.seconds", left)}</small></p>
    </div>
  );
}
