// What the person at the wall chose for this projector: light or dark, and how big. Kept on this machine.
import { effect, signal } from "@preact/signals";

export type Theme = "light" | "dark";
export const SIZES = [1, 1.1, 1.2] as const;
export type Size = (typeof SIZES)[number];

const KEPT_AS = "wall";

interface Kept { theme: Theme; size: Size }

const kept = readKept();
export const theme = signal<Theme>(kept.theme);
export const size = signal<Size>(kept.size);

export function keepSettings(root: HTMLElement): () => void {
  return effect(() => {
    root.dataset.theme = theme.value;
    root.style.setProperty("--bigger", String(size.value));
    write({ theme: theme.value, size: size.value });
  });
}

export function resize(by: 1 | -1): void {
  const next = SIZES[SIZES.indexOf(size.value) + by];
  if (next) size.value = next;
}

export function readSettings(text: string | null): Kept {
  const { theme: someTheme, size: someSize } = parsed(text);
  return { theme: someTheme === "dark" ? "dark" : "light", size: SIZES.find((one) => one === someSize) || 1 };
}

function parsed(text: string | null): Partial<Kept> {
  try {
    return JSON.parse(text || "{}") || {};
  } catch {
    return {};
  }
}

/** A browser may refuse its storage: the wall then starts light and plain each time. */
function readKept(): Kept {
  try {
    return readSettings(localStorage.getItem(KEPT_AS));
  } catch {
    return readSettings(null);
  }
}

function write(settings: Kept): void {
  try {
    localStorage.setItem(KEPT_AS, JSON.stringify(settings));
  } catch {
    // Nothing to do: see readKept.
  }
}
