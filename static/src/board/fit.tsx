// Words as big as their box allows, between two sizes: nothing people wrote is ever cut by the frame.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const STEP = 0.2;

interface FitProps { most: number; least: number; class?: string; children: ComponentChildren }

/** Children take their size from --fit (in u). */
export function Fit({ most, least, class: className, children }: FitProps) {
  const box = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const refit = () => fit(box.current!, inside.current!, most, least);
  useLayoutEffect(refit);
  useLayoutEffect(() => watch(box.current!, refit), [most, least]);
  return (
    <div class={"fit" + (className ? " " + className : "")} ref={box}>
      <div class="fit-in" ref={inside}>{children}</div>
    </div>
  );
}

function fit(box: HTMLElement, inside: HTMLElement, most: number, least: number): void {
  // Long words may break at the smallest size only.
  box.classList.remove("is-least");
  let size = most;
  write(box, size);
  while (size > least && overflows(box, inside)) write(box, (size = Math.max(least, size - STEP)));
  if (overflows(box, inside)) box.classList.add("is-least");
}

const write = (box: HTMLElement, size: number): void => box.style.setProperty("--fit", String(size));

const overflows = (box: HTMLElement, inside: HTMLElement): boolean =>
  inside.offsetHeight > box.clientHeight || inside.scrollWidth > box.clientWidth;

/** The box changes with the window; a face that comes after the first drawing is wider than the one it replaces. */
function watch(box: HTMLElement, refit: () => void): () => void {
  const observer = new ResizeObserver(refit);
  observer.observe(box);
  document.fonts.addEventListener("loadingdone", refit);
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener("loadingdone", refit);
  };
}
