// A drawing as its strokes, on a sheet as large as it was when the first one was made.

/** points: x, y, x, y... */
export interface Stroke { pen: Pen; points: number[] }
export interface Drawing { width: number; height: number; strokes: Stroke[] }

/** What people draw with: content, not the house's colours. Their names are in the catalogue. */
export const PENS = { black: "#1F1B16", blue: "#1D5FA8", red: "#B3261E", green: "#2F7D32", ochre: "#C98A00" };
export type Pen = keyof typeof PENS;
export const LINE = 9;

/** An SVG path that rounds the corners a finger did not mean; a touch alone is a dot. */
export function pathOf(points: number[]): string {
  const [x, y] = points;
  if (points.length < 4) return `M${x} ${y}l.01 0`;
  let path = `M${x} ${y}`;
  for (let index = 2; index < points.length - 2; index += 2) {
    const [fromX, fromY, toX, toY] = points.slice(index, index + 4);
    path += `Q${fromX} ${fromY} ${(fromX + toX) / 2} ${(fromY + toY) / 2}`;
  }
  return `${path}L${points[points.length - 2]} ${points[points.length - 1]}`;
}

export interface Box { left: number; top: number; width: number; height: number }

/** The sheet, and what was drawn beside it once the phone was turned. */
export function boundsOf({ width, height, strokes }: Drawing): Box {
  const xs = strokes.flatMap(({ points }) => points.filter((_, index) => index % 2 === 0));
  const ys = strokes.flatMap(({ points }) => points.filter((_, index) => index % 2 === 1));
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b - LINE), 0);
  const most = (values: number[], edge: number) => values.reduce((a, b) => Math.max(a, b + LINE), edge);
  const [left, top] = [least(xs), least(ys)];
  return { left, top, width: most(xs, width) - left, height: most(ys, height) - top };
}
