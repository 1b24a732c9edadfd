// Which dialog is open. Each asks one plain question before something that everybody will see.
import { useBooth } from "./booth";
import { AskClose, AskPause } from "./ask-end";
import { AskJump } from "./ask-jump";
import { AskLongBallot, AskNoneKept, AskNoQuestion, AskReserve } from "./ask-choice";
import { AskMerge } from "./ask-merge";
import { AskPromote } from "./ask-promote";
import { AskVotes } from "./ask-votes";
import { CopyPictures } from "./copy-pictures";
import { PictureDialog } from "./note-picture";
import { PaperPhotoDialog } from "./paper-photo";
import { PeopleList } from "./people-list";
import { ReviewDialog } from "./review";
import type { Phase, Step } from "../live/doc";
import type { Place } from "./places";

export type Question =
  | { kind: "jump"; step: Step; phase?: Phase }
  | { kind: "no_question" | "none_kept" | "reserve_unexplained" | "votes_on_the_way" | "long_ballot"; place: Place }
  | { kind: "people" | "pause" | "close" | "review" | "copy_pictures" | "paper_photo" }
  | { kind: "picture"; noteId: string }
  | { kind: "merge"; clusterId: string }
  | { kind: "promote"; prototypeId: string };

export function OpenDialog() {
  const { question } = useBooth();
  const asked = question.value;
  const close = () => (question.value = null);
  if (!asked) return null;
  switch (asked.kind) {
    case "jump":
      return <AskJump step={asked.step} phase={asked.phase} onClose={close} />;
    case "no_question":
      return <AskNoQuestion place={asked.place} onClose={close} />;
    case "none_kept":
      return <AskNoneKept place={asked.place} onClose={close} />;
    case "reserve_unexplained":
      return <AskReserve place={asked.place} onClose={close} />;
    case "votes_on_the_way":
      return <AskVotes place={asked.place} onClose={close} />;
    case "long_ballot":
      return <AskLongBallot place={asked.place} onClose={close} />;
    case "people":
      return <PeopleList onClose={close} />;
    case "review":
      return <ReviewDialog onClose={close} />;
    case "picture":
      return <PictureDialog noteId={asked.noteId} onClose={close} />;
    case "copy_pictures":
      return <CopyPictures onClose={close} />;
    case "paper_photo":
      return <PaperPhotoDialog onClose={close} />;
    case "pause":
      return <AskPause onClose={close} />;
    case "close":
      return <AskClose onClose={close} />;
    case "merge":
      return <AskMerge clusterId={asked.clusterId} onClose={close} />;
    case "promote":
      return <AskPromote prototypeId={asked.prototypeId} onClose={close} />;
  }
}
