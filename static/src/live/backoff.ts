// Waiting times that grow, spread at random so that a whole room does not come back in the same instant.

/** Full jitter between floor and ceiling, in ms; tries counts from 0. */
export function backoff(tries: number, floor = 300, ceiling = 10_000): number {
  const most = Math.min(ceiling, floor * 2 ** Math.min(tries, 16));
  return floor + Math.random() * (most - floor);
}
