// Short sentences at the bottom left: what was just done, or why it was refused.
import { signal, type ReadonlySignal } from "@preact/signals";

export interface Toast {
  id: number;
  text: string;
  wrong: boolean;
  canUndo: boolean;
}

export interface Toasts {
  shown: ReadonlySignal<Toast[]>;
  say(text: string, options?: { canUndo?: boolean }): void;
  complain(text: string): void;
  drop(id: number): void;
}

const LASTING_MS = 10_000;
const AT_MOST = 3;

export function createToasts(): Toasts {
  const shown = signal<Toast[]>([]);
  let made = 0;
  const drop = (id: number) => (shown.value = shown.value.filter((toast) => toast.id !== id));
  const add = (text: string, wrong: boolean, canUndo: boolean) => {
    const id = ++made;
    const others = shown.value.filter((toast) => toast.text !== text && !(canUndo && toast.canUndo));
    shown.value = [...others, { id, text, wrong, canUndo }].slice(-AT_MOST);
    setTimeout(() => drop(id), LASTING_MS);
  };
  return {
    shown,
    drop,
    say: (text, { canUndo = false } = {}) => add(text, false, canUndo),
    complain: (text) => add(text, true, false),
  };
}
