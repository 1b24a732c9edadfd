// The main button, bottom right, always in the same place. What stands in the way is asked before, in plain words.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import type { Doc } from "../live/doc";
import { currentPicks, openPlace, settleChoices } from "./acts";
import { useBooth, useDoc, type Booth } from "./booth";
import { keptUnexplained, obstacle, unexplained } from "./choices";
import { votesOnTheWay } from "./crowd";
import { linesTooMany, mainButton, type Move } from "./next";
import type { Place } from "./places";

export function MainAction() {
  const booth = useBooth();
  const doc = useDoc();
  const { title, detail, move } = mainButton(doc, currentPicks(booth, doc));
  const unread = doc.phase === "collect" && doc.workshop.state === "open" ? booth.held.value.length : 0;
  return (
    // The second half of a double click would skip the question that the first one asked.
    <button class="next" type="button" onClick={({ detail: clicks }) => clicks > 1 || void make(booth, doc, move)}>
      <span>
        <b>{title}</b>
        <span>{unread ? tn("console.plus.review", unread) : detail}</span>
      </span>
      <Icon name="arrow-right" />
    </button>
  );
}

function make(booth: Booth, doc: Doc, move: Move): unknown {
  if (move.kind === "leave") return location.assign(booth.boot.urls.workshop);
  if (move.kind === "resume") return booth.act("resume_workshop");
  if (move.kind === "close") return (booth.question.value = { kind: "close" });
  if (booth.question.value?.kind === "votes_on_the_way") return closeVote(booth, move.place);
  return isInTheWay(booth, doc, move.place) || goOn(booth, move.place);
}

export function closeVote(booth: Booth, place: Place): void {
  booth.question.value = null;
  void goOn(booth, place);
}

export async function goOn(booth: Booth, place: Place): Promise<void> {
  if (booth.doc.value?.phase === "decide") await settleChoices(booth);
  await openPlace(booth, place);
}

/** Asks or says what is missing; false when the way is free. */
function isInTheWay(booth: Booth, doc: Doc, place: Place): boolean {
  if (!doc.workshop.started) return false;
  if (votesOnTheWay(doc, booth.live.presence.value).votes) return ask(booth, { kind: "votes_on_the_way", place });
  if (linesTooMany(doc, place)) return ask(booth, { kind: "long_ballot", place });
  return doc.phase === "decide" && doc.step !== "test" && isChoiceInTheWay(booth, doc, place);
}

function isChoiceInTheWay(booth: Booth, doc: Doc, place: Place): boolean {
  const picks = currentPicks(booth, doc);
  const problem = obstacle(doc.step, picks);
  if (problem === "none_kept")
    return doc.step !== "empathise" && ask(booth, { kind: doc.step === "define" ? "no_question" : "none_kept", place });
  if (problem === "too_many") return complain(booth, t("console.next.too_many"));
  if (problem === "reason_missing") return sendToReason(booth, keptUnexplained(doc.step, picks)[0]);
  return unexplained(doc.step, picks).length > 0 && ask(booth, { kind: "reserve_unexplained", place });
}

function ask(booth: Booth, question: NonNullable<Booth["question"]["value"]>): true {
  booth.question.value = question;
  return true;
}

function complain(booth: Booth, sentence: string): true {
  booth.toasts.complain(sentence);
  return true;
}

function sendToReason(booth: Booth, targetId: string): true {
  document.getElementById(`reason-${targetId}`)?.focus();
  return complain(booth, t("console.decide.say_why"));
}
