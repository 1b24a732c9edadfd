// What one may do with the note in hand, besides putting it in a group.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { nameOf } from "../parts/note";
import { hide, spotlight } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { moveNote } from "./moves";
import { NotePicture } from "./note-picture";
import { Reword } from "./reword";
import { wordingOf, WORDING_ICONS, type Worded } from "./wording";

export function PickedLine() {
  const { picked } = useBooth();
  const id = picked.value;
  const note = id ? useDoc().notes[id] : null;
  // The line stays when the hand is empty: the table must not jump under a note that is being dragged.
  if (!id || !note) return <p class="in-hand soft">{t("console.picked.none")}</p>;
  return <InHand key={id} entry={{ ...note, id }} isGrouped={note.cluster_id !== null} />;
}

function InHand({ entry, isGrouped }: { entry: Worded; isGrouped: boolean }) {
  const booth = useBooth();
  const [isRewording, setRewording] = useState(false);
  if (isRewording)
    return (
      <section class="in-hand">
        <Reword entry={entry} onDone={() => setRewording(false)} />
      </section>
    );
  const wording = wordingOf(entry);
  const takeOut = () => {
    booth.picked.value = null;
    void hide(booth, entry.id);
  };
  return (
    <section class="in-hand" aria-label={t("console.picked")}>
      <NotePicture entry={entry} />
      <b dir="auto">{nameOf(entry)}</b>
      {isGrouped && (
        <Button kind="s" icon="undo-2" onClick={() => moveNote(booth, entry.id, null)}>
          {t("console.picked.out")}
        </Button>
      )}
      <Button kind="s" icon={WORDING_ICONS[wording]} onClick={() => setRewording(true)}>
        {t(`console.entry.${wording}`)}
      </Button>
      <Button kind="s" icon="eye-off" onClick={takeOut}>
        {t("console.entry.hide")}
      </Button>
      <Button kind="s" icon="projector" onClick={() => spotlight(booth, "note", entry.id)}>
        {t("console.show")}
      </Button>
      <Button kind="s quiet" icon="x" aria-label={t("console.picked.down")} onClick={() => (booth.picked.value = null)}></Button>
    </section>
  );
}
