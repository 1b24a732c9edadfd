// Writing a need or an idea: one question, one field, one button.
import { useState } from "preact/hooks";
import { newId } from "../live/ids";
import type { NeedZone } from "../live/doc";
import { t } from "../parts/i18n";
import { ChosenQuestions } from "./chosen";
import { Field, Starts, useWriting } from "./composer";
import { langOf } from "./lang-of";
import { Listen } from "./listen";
import { LostPanel } from "./lost";
import { MineRow } from "./mine-row";
import { askedIn, promptsOf } from "./plan";
import { Hint, Main, Screen, Title } from "./screen";
import { Subject } from "./subject";
import { useDoc, useVisit } from "./visit";
import { ZoneChoice } from "./zones";

export function Collect() {
  const visit = useVisit();
  const doc = useDoc();
  const isNeed = doc.step === "empathise";
  const writing = useWriting(doc.step);
  const [zone, setZone] = useState<NeedZone | null>(null);
  const asked = askedIn(doc);

  function send(): void {
    const text = writing.text.trim();
    if (!text) return nothing();
    void visit.act("post_note", { note_id: newId(), text, lang: langOf(text), ...(isNeed && zone ? { zone } : {}) });
    writing.clear();
    setZone(null);
    visit.pages.open({ name: "notes", part: "sent" });
  }

  function nothing(): void {
    visit.say("stop", "pencil", t("phone.idea.nothing"));
    writing.focus();
  }

  return (
    <Screen action={<Main icon="send" word={t("phone.idea.send")} onTap={send} />}>
      <div class="stack-s">
        <Subject />
        {!isNeed && <ChosenQuestions />}
        <Title>{asked}</Title>
        <Listen pieces={[asked]} />
      </div>
      <LostPanel text={writing.text} />
      <div class="stack-s">
        <label class="label" for="idea">
          {t(isNeed ? "phone.need.label" : "phone.idea.label")} <span class="soft light">{t("phone.idea.short")}</span>
        </label>
        <Field id="idea" writing={writing} tools={isNeed ? <ZoneChoice zone={zone} onChoose={setZone} /> : undefined} />
        <Hint icon="mic">{t("phone.idea.mic")}</Hint>
      </div>
      <Starts starts={promptsOf(doc).starts} writing={writing} />
      <MineRow />
    </Screen>
  );
}

