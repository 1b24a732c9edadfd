// The words of a note beside its picture: none is better than a word that says there is one.
import { NoteText, wordsOf } from "../parts/note";

export const NoteWords = ({ note }: { note: Parameters<typeof NoteText>[0]["note"] }) => (wordsOf(note) ? <NoteText note={note} /> : null);
