// The questions asked before leaving a choice that is not complete, or a grouping that would make a long ballot.
import { t, tn } from "../parts/i18n";
import { Answers } from "./answers";
import { currentPicks, openPlace } from "./acts";
import { useBooth, useDoc } from "./booth";
import { unexplained } from "./choices";
import { Dialog } from "./dialog";
import { goOn } from "./main-action";
import { linesTooMany } from "./next";
import { isSame, placesOf, type Place } from "./places";

interface Shape {
  place: Place;
  onClose: () => void;
}

export function AskNoQuestion({ place, onClose }: Shape) {
  const booth = useBooth();
  const override = () => openPlace(booth, place, true);
  return (
    <Choice
      title={t("console.no_question.title")}
      text={t("console.no_question.text")}
      stay={t("console.no_question.stay")}
      go={t("console.no_question.go")}
      note={t("console.no_question.journal")}
      onGo={override}
      onClose={onClose}
    />
  );
}

export function AskNoneKept({ place, onClose }: Shape) {
  const booth = useBooth();
  return (
    <Choice
      title={t("console.none_kept.title")}
      text={t("console.none_kept.text")}
      stay={t("console.none_kept.stay")}
      go={t("console.none_kept.go")}
      onGo={() => goOn(booth, place)}
      onClose={onClose}
    />
  );
}

export function AskReserve({ place, onClose }: Shape) {
  const booth = useBooth();
  const doc = useDoc();
  const missing = unexplained(doc.step, currentPicks(booth, doc));
  const stay = () => setTimeout(() => document.getElementById(`reason-${missing[0]}`)?.focus());
  return (
    <Choice
      title={tn("console.reserve.title", missing.length)}
      text={t("console.reserve.text")}
      stay={t("console.reserve.stay")}
      go={t("console.reserve.go")}
      onGo={() => goOn(booth, place)}
      onClose={onClose}
      onStay={stay}
    />
  );
}

/** Before the vote opens: what is alike may still be put together, and questions that say the same hidden. */
export function AskLongBallot({ place, onClose }: Shape) {
  const booth = useBooth();
  const doc = useDoc();
  const group = { step: place.step, phase: "group" as const };
  const canGroup = placesOf(doc.workshop).some((other) => isSame(other, group));
  return (
    <Choice
      title={tn("console.long.title", linesTooMany(doc, place))}
      text={t(canGroup ? "console.long.group" : "console.long.hide")}
      stay={t(canGroup ? "console.long.group_go" : "console.long.hide_go")}
      go={t("console.long.vote")}
      onGo={() => goOn(booth, place)}
      onClose={onClose}
      onStay={canGroup && doc.phase !== "group" ? () => openPlace(booth, group) : undefined}
    />
  );
}

interface ChoiceShape {
  title: string;
  text: string;
  note?: string;
  stay: string;
  go: string;
  onGo: () => unknown;
  onStay?: () => void;
  onClose: () => void;
}

/** Staying is the first answer; going on is possible and said plainly. */
function Choice({ title, text, note, stay, go, onGo, onStay, onClose }: ChoiceShape) {
  const answer = (act?: () => unknown) => () => {
    onClose();
    void act?.();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      urgent
      actions={<Answers stay={go} go={stay} icon="check" isFirst onStay={answer(onGo)} onGo={answer(onStay)} />}
    >
      <p>{text}</p>
      {note && <p class="meta">{note}</p>}
    </Dialog>
  );
}
