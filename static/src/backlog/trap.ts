// What opens over the page keeps the keyboard until it closes; Escape closes it.
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const REACHABLE = "a[href], button:not([disabled]), input, select, textarea, [tabindex='0']";

export function useTrap(box: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const element = box.current!;
    const listen = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
      else if (event.key === "Tab") turnAround(element, event);
      else return;
      event.stopPropagation();
    };
    element.addEventListener("keydown", listen);
    return () => element.removeEventListener("keydown", listen);
  });
}

function turnAround(box: HTMLElement, event: KeyboardEvent): void {
  const reachable = [...box.querySelectorAll<HTMLElement>(REACHABLE)].filter((element) => element.tabIndex >= 0);
  const first = reachable[0];
  const last = reachable[reachable.length - 1];
  const edge = event.shiftKey ? first : last;
  if (document.activeElement !== edge && box.contains(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
