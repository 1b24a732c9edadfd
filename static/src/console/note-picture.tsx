// The picture of a note, small; touching it shows it large, with the field to copy its words.
import { t } from "../parts/i18n";
import { Picture, pictureWords } from "../parts/picture";
import { AsideWords } from "./aside-words";
import { useBooth, useDoc } from "./booth";
import { Dialog } from "./dialog";
import { Reword } from "./reword";
import type { Worded } from "./wording";

export function NotePicture({ entry }: { entry: Worded }) {
  const { question } = useBooth();
  if (!entry.photo_id) return null;
  return (
    <button
      class="note-picture"
      type="button"
      aria-label={t("console.picture.open", { picture: pictureWords(entry) })}
      onClick={() => (question.value = { kind: "picture", noteId: entry.id })}
    >
      <Picture of={entry} />
    </button>
  );
}

export function PictureDialog({ noteId, onClose }: { noteId: string; onClose: () => void }) {
  const doc = useDoc();
  const note = doc.notes[noteId] || doc.questions[noteId];
  if (!note) return null;
  const entry = { ...note, id: noteId };
  return (
    <Dialog title={pictureWords({ ...entry, transcription: "" })} onClose={onClose} wide>
      <div class="large-picture">
        <Picture of={entry} whole />
      </div>
      {note.text && <p dir="auto">{note.text}</p>}
      <AsideWords entry={entry} />
      <Reword entry={entry} onDone={onClose} />
    </Dialog>
  );
}
