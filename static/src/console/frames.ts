// Frames over a photo of several papers, in parts of its width and height: each becomes a note.

export interface Box {
  x: number;
  y: number;
  wide: number;
  high: number;
}
export interface Point {
  x: number;
  y: number;
}

const LEAST = 0.05;
/** What a touch, or the button, draws: about a quarter of the photo. */
const ONE = { wide: 0.44, high: 0.44 };
const PLACES: Point[] = [
  { x: 0.27, y: 0.27 },
  { x: 0.73, y: 0.27 },
  { x: 0.27, y: 0.73 },
  { x: 0.73, y: 0.73 },
];

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** From one corner to the other, whichever was first. */
export function spanned(a: Point, b: Point): Box {
  const [left, right] = [within(Math.min(a.x, b.x), 0, 1 - LEAST), within(Math.max(a.x, b.x), 0, 1)];
  const [top, bottom] = [within(Math.min(a.y, b.y), 0, 1 - LEAST), within(Math.max(a.y, b.y), 0, 1)];
  return { x: left, y: top, wide: Math.max(LEAST, right - left), high: Math.max(LEAST, bottom - top) };
}

export const around = ({ x, y }: Point): Box => moved({ x: x - ONE.wide / 2, y: y - ONE.high / 2, ...ONE }, 0, 0);

export function moved(box: Box, right: number, down: number): Box {
  return { ...box, x: within(box.x + right, 0, 1 - box.wide), y: within(box.y + down, 0, 1 - box.high) };
}

export function stretched(box: Box, right: number, down: number): Box {
  return { ...box, wide: within(box.wide + right, LEAST, 1 - box.x), high: within(box.high + down, LEAST, 1 - box.y) };
}

/** Where the button puts the next one: the first quarter in whose middle there is none yet. */
export function nextBox(boxes: Box[]): Box {
  const isFree = (place: Point) => !boxes.some((box) => holds(box, place));
  return around(PLACES.find(isFree) || { x: 0.5, y: 0.5 });
}

export const WHOLE: Box = { x: 0, y: 0, wide: 1, high: 1 };

/** What was drawn is a frame, not a finger that trembled. */
export const isDrawn = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) > LEAST && Math.abs(a.y - b.y) > LEAST;

const holds = ({ x, y, wide, high }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + wide && point.y >= y && point.y <= y + high;
