// Where areas and notes go: pages of at most six areas, then the notes still to sort. Sizes are in u.
import { LOOSE, type Area } from "./areas";
import { charsIn, foldNotes, inPages, linesOf, noteRows, type Box, type Folded } from "./fold";
import { besideWords, measured } from "./wall-note";

export type NoteEntry = Area["notes"][number];
export interface FoldedArea extends Folded<NoteEntry> { area: Area }
export interface AreasPage { kind: "areas"; columns: number; rows: number; areas: FoldedArea[] }
export interface NotesPage { kind: "notes"; columns: number; rows: number; lines: number; notes: NoteEntry[] }
export type GroupsPage = AreasPage | NotesPage;

const AREAS_A_PAGE = 6;
const GAP = 2.2;
const AREA_PADDING = 3.2;
const NOTE_SIDES = 3.6;
const TITLE = 4;
const HEAD_LEAST = 5.6;
const HEAD_GAP = 1.5;
/** Pictogram, pile and the gaps between them and the title. */
const HEAD_SIDES = 16;

export function groupsPages(areas: Area[], room: Box): GroupsPage[] {
  const loose = areas.find(({ id }) => id === LOOSE);
  if (!loose) return areasPages(areas, room);
  if (areas.length === 1) return notesPages(loose.notes, room, 3);
  const pages = areasPages(areas, room);
  const last = pages[pages.length - 1].areas.slice(-1)[0];
  return last.folded ? [...pages, ...notesPages(loose.notes, room, 3)] : pages;
}

export function areasPages(areas: Area[], room: Box): AreasPage[] {
  const grid = gridOf(Math.min(AREAS_A_PAGE, areas.length));
  const box = { wide: share(room.wide, grid.columns), high: share(room.high - GAP, grid.rows) };
  return inPages(areas, AREAS_A_PAGE).map((page) => ({ kind: "areas", ...grid, areas: page.map((area) => foldArea(area, box)) }));
}

export function notesPages(notes: NoteEntry[], room: Box, columns: number): NotesPage[] {
  const { rows, lines } = noteRows(room.high - GAP);
  return inPages(notes, rows * columns).map((page) => ({ kind: "notes", columns, rows, lines, notes: page }));
}

/** Columns and rows for a number of areas, all equal. */
export function gridOf(count: number): { columns: number; rows: number } {
  if (count <= 2) return { columns: Math.max(1, count), rows: 1 };
  return { columns: count <= 4 ? 2 : 3, rows: 2 };
}

const share = (whole: number, count: number): number => (whole - (count - 1) * GAP) / count;

export function foldArea(area: Area, box: Box): FoldedArea {
  const wide = box.wide - AREA_PADDING - NOTE_SIDES;
  const high = box.high - AREA_PADDING - HEAD_GAP - headHeight(area.title, box.wide);
  return { area, ...foldNotes(area.notes, ([, note]) => measured(note), high, wide, ([, note]) => besideWords(note)) };
}

const headHeight = (title: string, wide: number): number =>
  Math.max(HEAD_LEAST, TITLE * Math.min(2, linesOf(title, charsIn(wide - HEAD_SIDES, TITLE))));
