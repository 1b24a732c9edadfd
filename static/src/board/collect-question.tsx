// What people answer while they write: the step's question, or the one the room chose.
import type { Doc } from "../live/doc";
import { t } from "../parts/i18n";
import { nameOf } from "../parts/note";
import { Fit } from "./fit";
import { chosenQuestions } from "./origins";
import { promptsOf } from "./prompts";
import { QuestionText } from "./question-text";

export function CollectQuestion({ doc }: { doc: Doc }) {
  return (
    <Fit most={8} least={3.8} class="big-q">
      {doc.step === "define" ? <FramedQuestion doc={doc} /> : <PlainQuestion doc={doc} />}
    </Fit>
  );
}

function FramedQuestion({ doc }: { doc: Doc }) {
  return (
    <>
      <p class="q1">{promptsOf(doc).question}</p>
      <h1 class="accent">{t("board.question.frame")}</h1>
    </>
  );
}

function PlainQuestion({ doc }: { doc: Doc }) {
  const { context, question } = promptsOf(doc);
  const chosen = doc.step === "ideate" ? chosenQuestions(doc) : [];
  if (!chosen.length) return <>{context && <p class="q1">{context}</p>}<h1>{question}</h1></>;
  return <><p class="q1">{question}</p>{chosen.map((one) => <h1 key={one.rank}><QuestionText text={nameOf(one)} /></h1>)}</>;
}
