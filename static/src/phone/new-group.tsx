// A new group around the note in hand, with a name of a word or two, or none: its picture is enough.
import { newId } from "../live/ids";
import { t } from "../parts/i18n";
import { Field, useWriting } from "./composer";
import { Listen } from "./listen";
import { NoteWords } from "./note-words";
import { Hint, Main, Plain, Screen, Title } from "./screen";
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
  const words = [t("phone.group.new_title"), t("phone.group.new_label"), t("phone.group.no_name")];
  return (
    <Screen action={<Main icon="folder-plus" word={t("phone.group.new_go")} onTap={make} />}>
      {note && <div class="picked"><Thumb of={note} /><NoteWords note={note} /></div>}
      <div class="stack-s">
        <Title>{words[0]}</Title>
        <Listen pieces={words} />
        <label class="label soft" for="group">{words[1]}</label>
        <Field id="group" writing={writing} longest={NAME_LIMIT} />
        <Hint icon="flower-2">{words[2]}</Hint>
      </div>
      <Plain icon="arrow-left" word={t("phone.me.close")} onTap={visit.pages.back} />
    </Screen>
  );
}
