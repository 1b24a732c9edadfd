// Where a floating box goes: at the side of what it is about, whole inside the window.

interface Size { width: number; height: number }
interface Spot { left: number; top: number }
type Edges = Pick<DOMRect, "left" | "right" | "top">;

const GAP = 8;

export function spotBeside(anchor: Edges, box: Size, view: Size): Spot {
  const right = anchor.right + GAP;
  const fitsRight = right + box.width + GAP <= view.width;
  const left = fitsRight ? right : anchor.left - GAP - box.width;
  return { left: inside(left, box.width, view.width), top: inside(anchor.top, box.height, view.height) };
}

export const spotInMiddle = (box: Size, view: Size): Spot => ({
  left: inside((view.width - box.width) / 2, box.width, view.width),
  top: inside((view.height - box.height) / 3, box.height, view.height),
});

const inside = (start: number, length: number, limit: number): number => Math.max(GAP, Math.min(start, limit - length - GAP));

export function putAt(box: HTMLElement, spot: Spot): void {
  box.style.left = spot.left + "px";
  box.style.top = spot.top + "px";
}

export const viewSize = (): Size => ({ width: innerWidth, height: innerHeight });
