// The time a phase has left: information only, nothing stops at zero.
import { useEffect, useState } from "preact/hooks";
import type { Timer } from "../live/doc";

/** Whole seconds left at a moment of the server's clock; a held timer stays where it is. */
export function secondsLeft(timer: Timer, now: number): number {
  if (timer.ends_at === null) return timer.left_seconds || 0;
  return Math.max(0, Math.ceil((timer.ends_at - now) / 1000));
}

/** "3:20", and "1:05:00" from an hour on. */
export function clockText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = padded(seconds % 60);
  return hours ? `${hours}:${padded(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/** What is left of the whole, from 1 down to 0 (1 while more was given than planned). */
export const shareLeft = (timer: Timer, left: number): number =>
  timer.seconds ? Math.min(1, left / timer.seconds) : 0;

const padded = (n: number): string => String(n).padStart(2, "0");

/** secondsLeft, drawn again at each second while the timer runs. */
export function useSecondsLeft(timer: Timer, now: () => number): number {
  const left = secondsLeft(timer, now());
  const [, redraw] = useState(left);
  useEffect(() => {
    if (timer.ends_at === null) return undefined;
    const clock = setInterval(() => redraw(secondsLeft(timer, now())), 250);
    return () => clearInterval(clock);
  }, [timer, now]);
  return left;
}
