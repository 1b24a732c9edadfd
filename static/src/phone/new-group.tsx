// A new group around the note in hand, with a name of a word or two.
import { newId } from "../live/ids";
import { t } from "../parts/i18n";
import { Field, useWriting } from "./composer";
import { NoteWords } from "./note-words";
import { Main, Screen, Title } from "./screen";
import { place } from "./sort";
import { Thumb } from "./thumb";
import { useDoc, useVisit } from "./visit";

const NAME_LIMIT = 60;

export function NewGroup({ id }: { id: string }) {
  const visit = useVisit();
  const note = useDoc().notes[id];
  const writing = useWriting(`group/${id}`);
  const make = () => {
    void place(visit, id, newId(), writing.text.replace(/\s+/g, " ").trim(), true);
    writing.clear();
    visit.pages.back();
  };
  return (
    <Screen action={<Main icon="folder-plus" word={t("phone.group.new_go")} onTap={make} />}>
      {note && <div class="picked"><Thumb of={note} /><NoteWords note={note} /></div>}
      <div class="stack-s">
        <Title>{t("phone.group.new_title")}</Title>
        <label class="label soft" for="group">{t("phone.group.new_label")}</label>
        <Field id="group" writing={writing} longest={NAME_LIMIT} />
      </div>
      <button class="plain" type="button" onClick={visit.pages.back}>{t("phone.me.close")}</button>
    </Screen>
  );
}
