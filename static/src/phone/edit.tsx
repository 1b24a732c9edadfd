// Changing the words of one of my notes.
import { t } from "../parts/i18n";
import { Field, useWriting } from "./composer";
import { LostPanel } from "./lost";
import { myNotes } from "./my-list";
import { Main, Plain, Screen, Title } from "./screen";
import { isShown, Thumb } from "./thumb";
import { useDoc, useMine, useVisit } from "./visit";

export function Edit({ id }: { id: string }) {
  const visit = useVisit();
  const entry = myNotes(useDoc(), useMine(), visit.live.pending.value).find((one) => one.id === id);
  const writing = useWriting(`edit/${id}`, entry ? entry.text : "");

  async function keep(): Promise<void> {
    const text = writing.text.trim();
    if (!text && !(entry && isShown(entry))) return void writing.focus();
    leave();
    if (entry && text === entry.text) return;
    const ack = await visit.act("edit_note", { note_id: id, text });
    if (ack.ok) visit.say("ok", "circle-check", t("phone.idea.changed"));
  }

  function leave(): void {
    writing.clear();
    visit.pages.back();
  }

  return (
    <Screen action={<Main icon="check" word={t("phone.idea.keep")} onTap={keep} />}>
      <Title>{t("phone.idea.edit_title")}</Title>
      <LostPanel text={writing.text} shown={entry} />
      {entry && <Thumb of={entry} />}
      <Field id="edit" name={t("phone.idea.edit_title")} writing={writing} tall />
      <Plain icon="undo-2" word={t("phone.idea.cancel")} onTap={leave} />
    </Screen>
  );
}
