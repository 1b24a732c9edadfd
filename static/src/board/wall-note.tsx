// A note on the wall: its words, its picture, or both; a picture without words takes the whole paper.
import type { Feedback, Note as NoteItem } from "../live/doc";
import { Note, NoteText, wordsOf } from "../parts/note";
import { Picture } from "../parts/picture";

/** What a picture and the gap beside it take from the width of the words. Sizes are in u. */
const BESIDE = 11;
const PICTURE_LINES = 6;

type Written = NoteItem | Feedback;

const photoOf = (note: Written): string | null => ("photo_id" in note ? note.photo_id : null);

export function WallNote({ note }: { note: Written }) {
  if (!photoOf(note)) return <Note note={note} />;
  const hasWords = wordsOf(note) !== "";
  return (
    <div class={"note on-paper note--pictured" + (hasWords ? "" : " note--picture")}>
      <Picture of={note} whole={!hasWords} beside={wordsOf(note)} />
      {hasWords && <NoteText note={note} />}
    </div>
  );
}

/** The text to measure: a picture alone is as high as there is room for. */
export const measured = (note: Written): string => wordsOf(note) || (photoOf(note) ? "\n".repeat(PICTURE_LINES - 1) : "");

/** How much narrower the words are for the picture beside them. */
export const besideWords = (note: Written): number => (photoOf(note) && wordsOf(note) ? BESIDE : 0);
