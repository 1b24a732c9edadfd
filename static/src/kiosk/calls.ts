// "Demander à l'accueil": a hand raised on the team's screen, said again while it is up, for this tablet has no open link.
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Ask } from "./ask";
import { EVERY_MS } from "./told";

export interface Calls {
  /** heard: somebody looks at the team's screen. alone: nobody does, or nobody answered. */
  state: ReadonlySignal<"heard" | "alone" | null>;
  raise(): void;
  lower(): void;
}

export function createCalls(ask: Ask): Calls {
  const state = signal<"heard" | "alone" | null>(null);
  let timer: ReturnType<typeof setInterval> | undefined;

  async function say(): Promise<void> {
    const { body } = await ask<{ heard?: boolean }>("kiosk/help", { asked: true });
    if (timer) state.value = body.heard ? "heard" : "alone";
  }

  return {
    state,
    raise() {
      if (timer) return;
      state.value = "alone";
      timer = setInterval(say, EVERY_MS);
      void say();
    },
    lower() {
      if (!timer) return;
      clearInterval(timer);
      timer = undefined;
      state.value = null;
      void ask("kiosk/help", { asked: false });
    },
  };
}
