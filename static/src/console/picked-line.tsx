// What one may do with the note in hand, besides putting it in a group.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { hide, spotlight } from "./acts";
import { useBooth, useDoc } from "./booth";
import { moveNote } from "./moves";
import { Reword } from "./reword";

export function PickedLine() {
  const { picked } = useBooth();
  const id = picked.value;
  const note = id ? useDoc().notes[id] : null;
  // The line stays when the hand is empty: the table must not jump under a note that is being dragged.
  if (!id || !note) return <p class="in-hand soft">{t("console.picked.none")}</p>;
  return <InHand key={id} entry={{ ...note, id }} isGrouped={note.cluster_id !== null} />;
}

function InHand({ entry, isGrouped }: { entry: { id: string; text: string; transcription: string }; isGrouped: boolean }) {
  const booth = useBooth();
  const [isRewording, setRewording] = useState(false);
  if (isRewording) return <section class="in-hand"><Reword entry={entry} onDone={() => setRewording(false)} /></section>;
  const takeOut = () => {
    booth.picked.value = null;
    void hide(booth, entry.id);
  };
  return (
    <section class="in-hand" aria-label={t("console.picked")}>
      <b dir="auto">{entry.text || t("console.entry.photo")}</b>
      {isGrouped && <button class="btn btn--s" type="button" onClick={() => moveNote(booth, entry.id, null)}><Icon name="undo-2" />{t("console.picked.out")}</button>}
      <button class="btn btn--s" type="button" onClick={() => setRewording(true)}><Icon name="pencil" />{t("console.entry.reword")}</button>
      <button class="btn btn--s" type="button" onClick={takeOut}><Icon name="eye-off" />{t("console.entry.hide")}</button>
      <button class="btn btn--s" type="button" onClick={() => spotlight(booth, "note", entry.id)}><Icon name="projector" />{t("console.show")}</button>
      <button class="btn btn--s btn--quiet" type="button" aria-label={t("console.picked.down")} onClick={() => (booth.picked.value = null)}><Icon name="x" /></button>
    </section>
  );
}
