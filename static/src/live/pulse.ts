// Is the link alive? Told by what is heard, never by what the phone believes of its network.
import { signal, type Signal } from "@preact/signals";
import type { LinkState } from "./live";

export const SILENCE_MS = 7000;
export const DOWN_MS = 3000;
const REVIVE_MS = 12_000;
const LOOK_MS = 1000;

export interface Pulse {
  link: Signal<LinkState>;
  lostFor: Signal<number>;
  opened(): void;
  heard(): void;
  dropped(): void;
  ended(): void;
  /** Looks now instead of at the next second. */
  look(): void;
}

/** revive: the wire looks open and says nothing; open another. */
export function createPulse(revive: () => void, now: () => number = () => performance.now()): Pulse {
  const link = signal<LinkState>("connecting");
  const lostFor = signal(0);
  let lastHeard = now();
  let downSince: number | null = now();
  let lastRevival = now();
  const timer = setInterval(look, LOOK_MS);

  function look(): void {
    if (link.value === "ended") return;
    const silence = now() - lastHeard;
    if (isLost(silence)) link.value = "lost";
    else if (downSince === null) link.value = "live";
    lostFor.value = link.value === "lost" ? silence : 0;
    if (downSince === null && silence > REVIVE_MS && now() - lastRevival > REVIVE_MS) {
      lastRevival = now();
      revive();
    }
  }

  function isLost(silence: number): boolean {
    const wasUp = link.value !== "connecting";
    return silence > SILENCE_MS || (wasUp && downSince !== null && now() - downSince > DOWN_MS);
  }

  function heard(): void {
    lastHeard = now();
    if (link.value !== "live") look();
  }

  return {
    link,
    lostFor,
    look,
    heard,
    opened() {
      downSince = null;
      heard();
    },
    dropped() {
      if (downSince === null) downSince = now();
    },
    ended() {
      clearInterval(timer);
      link.value = "ended";
      lostFor.value = 0;
    },
  };
}
