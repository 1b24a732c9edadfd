// Writing the question to solve: its beginning is fixed, and two plain checks help.
import { newId } from "../live/ids";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { ChosenNeeds } from "./chosen-needs";
import { Field, LONGEST, useWriting } from "./composer";
import { langOf } from "./lang-of";
import { AllSaid, Listen } from "./listen";
import { LostPanel } from "./lost";
import { MineRow } from "./mine-row";
import { askedIn } from "./plan";
import { Main, Screen, Title } from "./screen";
import { Subject } from "./subject";
import { useDoc, useVisit } from "./visit";

export function Ask() {
  const visit = useVisit();
  const doc = useDoc();
  const writing = useWriting(doc.step);
  const start = t("phone.question.start");

  function send(): void {
    const words = writing.text.trim();
    if (!words) {
      visit.say("stop", "pencil", t("phone.idea.nothing"));
      return void writing.focus();
    }
    void visit.act("post_note", { note_id: newId(), text: wholeQuestion(start, words), step: doc.step, lang: langOf(words) });
    writing.clear();
    visit.pages.open({ name: "notes", part: "sent" });
  }

  return (
    <Screen action={<Main icon="send" word={t("phone.idea.send")} onTap={send} />}>
      <div class="stack-s">
        <Subject />
        <Title><AllSaid pieces={askedIn(doc)} /></Title>
        <Listen pieces={askedIn(doc)} />
      </div>
      <ChosenNeeds />
      <LostPanel text={writing.text} />
      <div class="stack-s">
        <label class="label" for="question">{t("phone.question.label")}</label>
        <Field id="question" name={`${t("phone.question.label")} ${start}`} writing={writing} start={start} longest={LONGEST - start.length} />
      </div>
      <ul class="tests">
        <li><Icon name="circle-check" />{t("phone.question.child")}</li>
        <li><Icon name="circle-check" />{t("phone.question.open")}</li>
      </ul>
      <MineRow />
    </Screen>
  );
}

/** "Comment faire pour" + what was typed, written once even when it was typed again. */
export function wholeQuestion(start: string, words: string): string {
  const beginning = start.replace(/\s*…$/, "");
  return words.toLowerCase().startsWith(beginning.toLowerCase()) ? words : `${beginning} ${words}`;
}
