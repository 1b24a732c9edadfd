// The mark and the words of something to vote on or to choose.
import { Icon } from "../parts/icon";
import { Picture, pictureWords } from "../parts/picture";
import { markColour, markIcon } from "../parts/steps";
import { areaName } from "./sorting";
import type { Target } from "../parts/targets";

export function TargetMark({ target }: { target: Target }) {
  const { kind, mark, picture } = target;
  if (mark === null && picture)
    return (
      <span class="mark mark--picture">
        <Picture of={picture} beside={targetTitle(target)} />
      </span>
    );
  if (mark === null)
    return (
      <span class="mark mark--plain">
        <Icon name={kind === "question" ? "message-circle-question-mark" : "sticky-note"} />
      </span>
    );
  return (
    <span class="mark" data-group={markColour(mark)}>
      <Icon name={markIcon(mark)} />
    </span>
  );
}

export const targetTitle = ({ title, picture }: Target): string =>
  title || (picture ? pictureWords(picture) : areaName({ label: "" }));
