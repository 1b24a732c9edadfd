// The server's clock, followed with performance.now(): the phone's own date may be wrong, or be changed.

const KEPT = 8;

export interface Clock {
  /** The server said this time (ms), just now. */
  hear(serverNow: number): void;
  now(): number;
}

export function createClock(monotonic: () => number = () => performance.now()): Clock {
  let offsets: number[] = [Date.now() - monotonic()];
  let guessed = true;
  return {
    hear(serverNow) {
      const offset = serverNow - monotonic();
      offsets = guessed ? [offset] : [...offsets.slice(1 - KEPT), offset];
      guessed = false;
    },
    // A message only ever arrives late, so the largest recent offset is the truest.
    now: () => monotonic() + Math.max(...offsets),
  };
}
