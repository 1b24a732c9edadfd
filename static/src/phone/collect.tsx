// Writing a need or an idea: one question, one field, one button.
import { t } from "../parts/i18n";
import { ChosenQuestions } from "./chosen";
import { Field, Starts, useWriting } from "./composer";
import { AllSaid, Listen, pieceRead } from "./listen";
import { LostPanel } from "./lost";
import { MineRow } from "./mine-row";
import { PictureTools } from "./picture-tools";
import { askedIn, promptsOf } from "./plan";
import { Hint, Main, Screen, Title } from "./screen";
import { useSendNote } from "./send-note";
import { Subject } from "./subject";
import { useDoc, useVisit } from "./visit";
import { FeelingChoice, ZoneChoice } from "./zones";

export function Collect() {
  const doc = useDoc();
  const isNeed = doc.step === "empathise";
  const writing = useWriting(doc.step);
  const send = useSendNote(writing);
  const asked = askedIn(doc);
  const { starts } = promptsOf(doc);
  const pieces = [...asked, ...starts];
  return (
    <Screen action={<Main icon="send" word={t("phone.idea.send")} onTap={send} />}>
      <div class="stack-s">
        <Subject />
        {!isNeed && <ChosenQuestions />}
        <Title><AllSaid pieces={pieces} until={asked.length} /></Title>
        <Listen pieces={pieces} />
      </div>
      <LostPanel text={writing.text} />
      <div class="stack-s">
        <label class="label" for="idea">
          {t(isNeed ? "phone.need.label" : "phone.idea.label")} <span class="soft light">{t("phone.idea.short")}</span>
        </label>
        <Field id="idea" writing={writing} tools={<PictureTools step={doc.step} />} />
        <Hint icon="mic">{t("phone.idea.mic")}</Hint>
      </div>
      <Starts starts={starts} french={promptsOf(doc, "fr").starts} writing={writing} heard={pieceRead(pieces) - asked.length} />
      {isNeed && <AboutNeed />}
      <MineRow />
    </Screen>
  );
}

function AboutNeed() {
  const { besides } = useVisit();
  const { zone, feeling } = besides.of("empathise");
  return (
    <div class="stack-s">
      <p class="label" id="zones">{t("phone.idea.zones")} <span class="soft light">{t("phone.who.optional")}</span></p>
      <ZoneChoice zone={zone} onChoose={(next) => besides.change("empathise", { zone: next })} />
      <p class="label" id="feeling">{t("phone.idea.feeling")} <span class="soft light">{t("phone.who.optional")}</span></p>
      <FeelingChoice feeling={feeling} onChoose={(next) => besides.change("empathise", { feeling: next })} />
    </div>
  );
}
