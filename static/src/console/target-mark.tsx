// The mark and the words of something to vote on or to choose.
import { Icon } from "../parts/icon";
import { markColour, markIcon } from "../parts/steps";
import { areaName } from "./sorting";
import type { Target } from "../parts/targets";

export function TargetMark({ target: { kind, mark } }: { target: Target }) {
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

export const targetTitle = (target: Target): string => (target.kind === "cluster" ? areaName({ label: target.title }) : target.title);
