// Turning pages at the wall: by hand only, with the arrows of the keyboard, of a presenter's remote or of the screen.
import { signal } from "@preact/signals";
import { useLayoutEffect, useState } from "preact/hooks";

export interface Turning { index: number; count: number; go(index: number): void }

/** The pages of the view on the wall, null when it has a single one. */
export const turning = signal<Turning | null>(null);

export function turn(by: 1 | -1): void {
  const pages = turning.value;
  if (pages) pages.go(Math.min(pages.count - 1, Math.max(0, pages.index + by)));
}

/** Which of `count` pages to show, from `start`; what was the last page may be gone. */
export function usePage(count: number, start = 0): number {
  const [asked, go] = useState(start);
  const index = Math.min(asked, count - 1);
  useLayoutEffect(() => {
    turning.value = count > 1 ? { index, count, go } : null;
    return () => { turning.value = null; };
  }, [index, count]);
  return index;
}
