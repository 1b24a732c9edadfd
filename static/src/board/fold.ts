// The wall never scrolls: what does not fit is folded into a pile or goes to another page. Sizes are in u.

/** Lines a text takes when about `perLine` characters fit in one. */
export function linesOf(text: string, perLine: number): number {
  return text.split("\n").reduce((lines, line) => lines + wrappedLines(line, perLine), 0);
}

function wrappedLines(line: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/[ \t]+/)) {
    const needed = used ? used + 1 + word.length : word.length;
    lines += needed <= perLine ? 0 : Math.ceil(word.length / perLine) - (used ? 0 : 1);
    used = needed <= perLine ? needed : word.length % perLine || perLine;
  }
  return lines;
}

/** A text in parts of at most so many lines, cut between words. */
export function partsOf(text: string, perLine: number, lines: number): string[] {
  const parts: string[] = [""];
  for (const word of text.match(/\S*\s|\S+/g) || []) {
    const longer = parts[parts.length - 1] + word;
    if (parts[parts.length - 1] && linesOf(longer.trim(), perLine) > lines) parts.push(word);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((part) => part.trim());
}

/** Characters in a line, with some room to spare: half the size is a wide average of our face. */
export const charsIn = (wide: number, size: number): number => Math.max(4, Math.floor(wide / (size * 0.5)));

export function inPages<T>(items: T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/** Pages filled from the top; something taller than the room has a page to itself. */
export function fillPages<T>(items: T[], heightOf: (item: T) => number, room: number, gap = 0): T[][] {
  const pages: T[][] = [[]];
  let left = room;
  for (const item of items) {
    const height = heightOf(item);
    if (height > left && pages[pages.length - 1].length) {
      pages.push([]);
      left = room;
    }
    pages[pages.length - 1].push(item);
    left -= height + gap;
  }
  return pages;
}

export interface Folded<T> { shown: T[]; folded: number; lines: number }

const TEXT = 4;
const LINE = TEXT * 1.16;
const NOTE_PADDING = 2.4;
const NOTE_GAP = 1.3;
const FEWEST_LINES = 2;
const MOST_LINES = 6;

/** The first notes that fit at two lines each; the height then left over lets them show more lines. */
export function foldNotes<T>(notes: T[], textOf: (note: T) => string, room: number, wide: number, besideOf: (note: T) => number = () => 0): Folded<T> {
  const height = (note: T, lines: number) => {
    const beside = besideOf(note);
    const needed = linesOf(textOf(note), charsIn(wide - beside, TEXT));
    return NOTE_PADDING + LINE * Math.min(lines, Math.max(needed, beside ? FEWEST_LINES : 1));
  };
  const total = (some: T[], lines: number) => some.reduce((sum, note) => sum + height(note, lines) + NOTE_GAP, -NOTE_GAP);
  let count = Math.min(1, notes.length);
  while (count < notes.length && total(notes.slice(0, count + 1), FEWEST_LINES) <= room) count += 1;
  const shown = notes.slice(0, count);
  let lines = FEWEST_LINES;
  while (lines < MOST_LINES && total(shown, lines + 1) <= room) lines += 1;
  return { shown, folded: notes.length - count, lines };
}

/** Rows of equal notes in a room, and the lines each can show. */
export function noteRows(room: number, lines = 3): { rows: number; lines: number } {
  const rows = Math.max(1, Math.floor((room + NOTE_GAP) / (NOTE_PADDING + LINE * lines + NOTE_GAP)));
  const height = (room + NOTE_GAP) / rows - NOTE_GAP;
  return { rows, lines: Math.max(1, Math.floor((height - NOTE_PADDING) / LINE)) };
}

export interface Grid { columns: number; rows: number; size: number; gap: number }
export interface Shape { sizes: number[]; ratio: number; gap: number }

export const DOTS: Shape = { sizes: [5.4, 4.2, 3.2, 2.4, 1.8], ratio: 1, gap: 0.28 };
export const BLANKS: Shape = { sizes: [6.9, 5, 3.6, 2.6], ratio: 1.36, gap: 0.167 };

/** The largest things of a shape of which `count` fit in a box; null when there is room for the digits only. */
export function largestGrid(count: number, box: Box, shape: Shape): Grid | null {
  return shape.sizes.map((size) => gridAt(size, box, shape)).find(({ columns, rows }) => columns * rows >= count) || null;
}

export interface Box { wide: number; high: number }

function gridAt(size: number, box: Box, { ratio, gap: share }: Shape): Grid {
  const gap = size * share;
  const columns = Math.floor((box.wide + gap) / (size * ratio + gap));
  return { columns, rows: Math.floor((box.high + gap) / (size + gap)), size, gap };
}
