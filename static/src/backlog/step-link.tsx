// One link of the chain, with the badge and the colour of its step.
import type { ComponentChildren } from "preact";
import type { Step } from "../live/doc";
import { Badge } from "../parts/icon";
import { stepNumber } from "../parts/steps";

export function StepLink({ step, children }: { step: Step; children: ComponentChildren }) {
  return (
    <li class="link" data-step={stepNumber(step)}>
      <Badge step={step} />
      <div>{children}</div>
    </li>
  );
}
