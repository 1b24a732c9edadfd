// The questions asked before leaving a choice that is not complete.
import { t, tn } from "../parts/i18n";
import { Answers } from "./answers";
import { currentPicks, openPlace } from "./acts";
import { useBooth, useDoc } from "./booth";
import { unexplained } from "./choices";
import { Dialog } from "./dialog";
import { goOn } from "./main-action";
import type { Place } from "./places";

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
