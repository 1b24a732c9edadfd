// The keyboard at the wall, and presenters' remotes, which send the page keys.
import { dir } from "../parts/i18n";
import { toggleFullScreen } from "./full-screen";
import { close } from "./opened";
import { turn } from "./pages";
import { resize } from "./settings";

const next = () => turn(1);
const back = () => turn(-1);

const ACTS: Record<string, () => void> = {
  ArrowRight: dir() === "rtl" ? back : next,
  ArrowDown: next,
  PageDown: next,
  ArrowLeft: dir() === "rtl" ? next : back,
  ArrowUp: back,
  PageUp: back,
  Escape: close,
  f: toggleFullScreen,
  "+": () => resize(1),
  "-": () => resize(-1),
};

export function watchKeys(): void {
  window.addEventListener("keydown", pressed);
}

function pressed(event: KeyboardEvent): void {
  const act = ACTS[event.key];
  // The slider of the controls keeps its own arrows; the browser keeps its shortcuts.
  if (!act || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  act();
}
