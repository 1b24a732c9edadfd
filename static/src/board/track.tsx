// The steps of this workshop as shapes: done, now, still to come.
import type { Step, WorkshopItem } from "../live/doc";
import { t } from "../parts/i18n";
import { Shape } from "../parts/icon";
import { stepNumber } from "../parts/steps";

export function Track({ workshop, step: here }: { workshop: WorkshopItem; step: Step }) {
  const at = workshop.steps.findIndex(({ step }) => step === here);
  const label = t("board.step_of", { n: at + 1, total: workshop.steps.length });
  return (
    <p class="track" role="img" aria-label={label}>
      {workshop.steps.map(({ step }, index) => (
        <span key={step} data-step={stepNumber(step)} class={index < at ? "done" : index === at ? "now" : "todo"}><Shape step={step} /></span>
      ))}
    </p>
  );
}
