// On a small phone a long reminder shows its beginning, so that the field under it is seen; a touch opens it.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icon";

/** `of` changes with the words. */
export function Folded({ of, class: name, step, children }: { of: string; class: string; step?: number; children: ComponentChildren }) {
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState("");
  const [isCut, setCut] = useState(false);
  const isOpen = open === of;
  useLayoutEffect(() => {
    const look = () => setCut(!!box.current && Array.from(box.current.querySelectorAll("b, .words")).some(overflows));
    if (isOpen) return undefined;
    look();
    window.addEventListener("resize", look);
    return () => window.removeEventListener("resize", look);
  }, [of, isOpen]);
  const shape = { class: `${name} fold${isOpen ? " is-open" : ""}`, "data-step": step };
  const hold = (element: HTMLElement | null) => void (box.current = element);
  if (!isCut) return <div ref={hold} {...shape}>{children}</div>;
  return (
    <button ref={hold} type="button" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? "" : of)} {...shape}>
      {children}
      <Icon name={isOpen ? "chevron-up" : "chevron-down"} class="fold-sign" />
    </button>
  );
}

const overflows = (words: Element): boolean => words.scrollHeight > words.clientHeight + 1;
