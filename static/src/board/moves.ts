// A note that changes place slides there, and the others close the gap: the eye follows what the group does.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const MOVE = { duration: 240, easing: "cubic-bezier(.2, .8, .2, 1)" };

/** Give the ref to an element: what carries data-moves inside it slides from its last place. */
export function useMoves(): RefObject<HTMLDivElement | null> {
  const inside = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, DOMRect>());
  useLayoutEffect(() => {
    const before = places.current;
    places.current = new Map(movable(inside.current!).map((note) => [note.dataset.moves!, note.getBoundingClientRect()]));
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    movable(inside.current!).forEach((note) => slide(note, before.get(note.dataset.moves!), places.current.get(note.dataset.moves!)!));
  });
  return inside;
}

const movable = (inside: HTMLElement): HTMLElement[] => Array.from(inside.querySelectorAll<HTMLElement>("[data-moves]"));

function slide(note: HTMLElement, from: DOMRect | undefined, to: DOMRect): void {
  if (!from || (from.left === to.left && from.top === to.top)) return;
  note.animate([{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)` }, { transform: "none" }], MOVE);
}
