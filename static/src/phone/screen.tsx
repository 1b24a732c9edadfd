// The frame of every screen: where I am, what just happened, one question, one main button.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { HelpButton } from "./help-button";
import { HouseTop, StepTop } from "./top";
import { stepNumber } from "../parts/steps";
import { Strips } from "./strips";
import { useMaybeVisit } from "./visit";

interface ScreenProps {
  /** Outside the steps: the house's name instead of the step. */
  house?: boolean;
  /** The main button, or what takes its place. */
  action?: ComponentChildren;
  /** Over the buttons of the bottom bar. */
  above?: ComponentChildren;
  /** Under the main button. */
  under?: ComponentChildren;
  /** Between the content and the bar. */
  foot?: ComponentChildren;
  body?: string;
  bodyRef?: { current: HTMLElement | null };
  children: ComponentChildren;
}

export function Screen({ house, action, above, under, foot, body, bodyRef, children }: ScreenProps) {
  const visit = useMaybeVisit();
  const doc = visit && visit.live.doc.value;
  const step = house || !doc ? undefined : stepNumber(doc.step);
  return (
    <div class="screen" data-step={step}>
      {step ? <StepTop /> : <HouseTop />}
      <Strips />
      <main class={"body" + (body ? " " + body : "")} ref={bodyRef}>{children}</main>
      <div class="foot">{foot}</div>
      <footer class="bar">
        {above}
        <HelpButton />
        {action || <span />}
        {under}
      </footer>
    </div>
  );
}

interface ActionProps { icon: string; word: string; onTap(): void; disabled?: boolean }

/** Pictograms that point along the line of reading. */
const TURNING = ["arrow-left", "arrow-right", "log-in", "send", "skip-forward", "undo-2"];

const ActionIcon = ({ name }: { name: string }) => <Icon name={name} class={TURNING.includes(name) ? "i--turn" : ""} />;

export function Main({ icon, word, onTap, disabled }: ActionProps) {
  return (
    <button class="main" type="button" onClick={onTap} disabled={disabled}>
      <ActionIcon name={icon} /><span>{word}</span>
    </button>
  );
}

/** In the place of the main button when nothing is asked. */
export function Second({ icon, word, onTap, disabled, tall }: ActionProps & { tall?: boolean }) {
  return (
    <button class={"second" + (tall ? " second--tall" : "")} type="button" onClick={onTap} disabled={disabled}>
      <ActionIcon name={icon} /><span>{word}</span>
    </button>
  );
}

/** A quiet button: its picture and its words, underlined. `icon`: one picture, or several with spaces. */
export function Plain({ icon, word, onTap, name }: ActionProps & { name?: string }) {
  return (
    <button class="plain" type="button" aria-label={name} onClick={onTap}>
      {icon.split(" ").map((one) => <ActionIcon key={one} name={one} />)}<span>{word}</span>
    </button>
  );
}

/** The question of the screen. A new screen gives it the focus, so that it is read out. */
export function Title({ children, big }: { children: ComponentChildren; big?: boolean }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasShownOne && title.current) title.current.focus({ preventScroll: true });
    hasShownOne = true;
  }, []);
  useEffect(() => {
    if (title.current) document.title = `${title.current.textContent} · ${t("common.brand")}`;
  });
  return <h1 ref={title} tabIndex={-1} class={big ? "title" : "question"}>{children}</h1>;
}

// The page itself announces its first screen.
let hasShownOne = false;

export function Hint({ icon, children }: { icon: string; children: ComponentChildren }) {
  return <p class="hint"><Icon name={icon} /><span>{children}</span></p>;
}

/** A line that leads somewhere: "Mes idées : 3". */
export function CountRow({ icon, word, onTap }: { icon: string; word: string; onTap(): void }) {
  return (
    <button class="count-row" type="button" onClick={onTap}>
      <Icon name={icon} /><span>{word}</span><Icon name="chevron-right" class="i--turn" />
    </button>
  );
}

export const BackButton = ({ onTap, word }: { onTap(): void; word?: string }) => (
  <Main icon="arrow-left" word={word || t("phone.me.close")} onTap={onTap} />
);
