// For the person at the wall: hidden until the pointer moves or a key is used, then gone again.
import { useEffect, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { toggleFullScreen } from "./full-screen";
import { close, opened } from "./opened";
import { turn, turning } from "./pages";
import { size, SIZES, theme } from "./settings";

const SHOWN_MS = 4000;

export function Controls() {
  const isShown = usePointer();
  // A pointer left on the picture would lie on people's words.
  useEffect(() => void document.documentElement.classList.toggle("is-still", !isShown), [isShown]);
  return (
    <section class={"controls" + (isShown ? " is-shown" : "")} aria-label={t("board.controls.title")}>
      {opened.value && <Control icon="x" label={t("board.controls.close")} act={close} />}
      {turning.value && <Control icon="chevron-left" label={t("board.page.back")} act={() => turn(-1)} />}
      {turning.value && <Control icon="chevron-right" label={t("board.page.next")} act={() => turn(1)} />}
      <Bigger />
      <ThemeSwitch />
      <Control icon="maximize-2" label={t("board.controls.full")} act={toggleFullScreen} />
    </section>
  );
}

function Control({ icon, label, act }: { icon: string; label: string; act: () => void }) {
  return <button type="button" class={icon.startsWith("chevron") ? "arrow" : undefined} onClick={act}><Icon name={icon} />{label}</button>;
}

function ThemeSwitch() {
  const isDark = theme.value === "dark";
  const label = t(isDark ? "board.controls.light" : "board.controls.dark");
  return <Control icon={isDark ? "sun" : "moon"} label={label} act={() => { theme.value = isDark ? "light" : "dark"; }} />;
}

function Bigger() {
  const at = SIZES.indexOf(size.value);
  const choose = (event: Event) => { size.value = SIZES[Number((event.target as HTMLInputElement).value)]; };
  return (
    <label>
      <Icon name="zoom-in" />{t("board.controls.bigger")}
      <input type="range" min={0} max={SIZES.length - 1} step={1} value={at} onInput={choose} aria-valuetext={"× " + size.value} />
    </label>
  );
}

/** True for a few seconds after the pointer moved or a key was used: what is hidden cannot take the focus. */
function usePointer(): boolean {
  const [isShown, show] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      show(true);
      clearTimeout(timer);
      timer = setTimeout(() => show(false), SHOWN_MS);
    };
    const events = ["pointermove", "pointerdown", "keydown", "focusin"];
    events.forEach((name) => window.addEventListener(name, wake));
    return () => events.forEach((name) => window.removeEventListener(name, wake));
  }, []);
  return isShown;
}
