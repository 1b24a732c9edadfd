// What I think of a prototype, in one of the four zones.
import type { FeedbackZone } from "../live/doc";
import { t } from "../parts/i18n";
import { Field, useWriting } from "./composer";
import { langOf } from "./lang-of";
import { LostPanel } from "./lost";
import { Hint, Main, Plain, Screen, Title } from "./screen";
import { titleOf } from "./sheet-fields";
import { useDoc, useVisit } from "./visit";

export function Remark({ id, zone }: { id: string; zone: FeedbackZone }) {
  const visit = useVisit();
  const prototype = useDoc().prototypes[id];
  const writing = useWriting(`remark/${id}/${zone}`);

  async function send(): Promise<void> {
    const text = writing.text.trim();
    if (!text) return void writing.focus();
    const sending = visit.act("give_feedback", { prototype_id: id, zone, text, lang: langOf(text) });
    writing.clear();
    visit.pages.back();
    if ((await sending).ok) visit.say("ok", "circle-check", t("phone.idea.sent"));
  }

  return (
    <Screen action={<Main icon="send" word={t("phone.idea.send")} onTap={send} />}>
      {prototype && <p class="soft label words" dir="auto">{titleOf(prototype)}</p>}
      <Title>{t(`method.zone.${zone}`)}…</Title>
      <LostPanel text={writing.text} />
      <Field id="remark" name={t(`method.zone.${zone}`)} writing={writing} tall />
      <Hint icon="mic">{t("phone.idea.mic")}</Hint>
      <Plain icon="arrow-left" word={t("phone.me.close")} onTap={visit.pages.back} />
    </Screen>
  );
}
