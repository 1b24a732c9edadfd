// A note as it was written: phone or paper, the same white sheet, without its author.
import type { Note as NoteItem } from "../live/doc";
import { bound } from "./bound";
import { t } from "./i18n";
import { Icon } from "./icon";
import { pictureWords, type Pictured } from "./picture";

type Words = Pick<NoteItem, "text" | "transcription"> & { lang?: string | null; photo_id?: string | null };

/** What there is to read: the original words, else what the team wrote down from a photo. */
export const wordsOf = (note: Words): string => bound(note.text || note.transcription);

export function Note({ note, class: className }: { note: Words; class?: string }) {
  return <div class={"note on-paper" + (className ? " " + className : "")}><NoteText note={note} /></div>;
}

/** What to call it where its picture does not show: its words, else what kind of picture it is. */
export const nameOf = (note: Words & Pictured): string => wordsOf(note) || (note.photo_id ? pictureWords(note) : "");

/** The words alone, in their own direction; a photo nobody described yet says so. */
export function NoteText({ note }: { note: Words }) {
  const words = wordsOf(note);
  if (!words && note.photo_id) return <span class="inline"><Icon name="image" />{t("common.note.photo")}</span>;
  return <span class="words" dir="auto" lang={(note.text && note.lang) || undefined}>{words}</span>;
}
