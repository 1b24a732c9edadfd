// Notes side by side, all of the same size, each cut at the lines it has room for.
import type { NoteEntry } from "./layout";
import { WallNote } from "./wall-note";

const TURN_MS = 240;
const ALL_TURNED_MS = 1200;

interface NoteListProps { notes: NoteEntry[]; lines: number; columns?: number; rows?: number; turns?: boolean }

export function NoteList({ notes, lines, columns = 1, rows, turns }: NoteListProps) {
  return (
    <ul class={"notes" + (turns ? " turns" : "")} style={{ "--lines": lines, "--columns": columns, "--rows": rows || "auto" }}>
      {notes.map(([id, note], index) => (
        <li key={id} data-moves={id} style={turns ? { animationDelay: turnsAfter(Math.floor(index / columns), Math.ceil(notes.length / columns)) } : {}}>
          <WallNote note={note} />
        </li>
      ))}
    </ul>
  );
}

/** Row by row, the last one done in time. */
const turnsAfter = (row: number, rows: number): string =>
  rows > 1 ? `${Math.round((row * (ALL_TURNED_MS - TURN_MS)) / (rows - 1))}ms` : "0ms";
