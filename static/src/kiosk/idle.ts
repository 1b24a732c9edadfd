// How long nobody has touched the screen, by the clock on the wall: a tablet that slept wakes up to the truth.

export const IDLE_MS = 60_000;
export const ANSWER_MS = 20_000;
const TOUCHES = ["pointerdown", "touchstart", "keydown", "input"];

export interface Idle {
  /** When the screen was last touched (ms). */
  touchedAt(): number;
  touch(): void;
}

export function watchTouches(): Idle {
  let touchedAt = Date.now();
  const touch = () => void (touchedAt = Date.now());
  TOUCHES.forEach((name) => document.addEventListener(name, touch, { capture: true, passive: true }));
  return { touchedAt: () => touchedAt, touch };
}

/** Whole seconds left of a time that began then. */
export const secondsLeft = (beganAt: number, lastsMs: number): number => Math.max(0, Math.ceil((beganAt + lastsMs - Date.now()) / 1000));
