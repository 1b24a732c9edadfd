// The five shapes of the house.
import { Shape } from "../parts/icon";
import { STEPS, stepNumber } from "../parts/steps";

export function Logo() {
  return (
    <span class="logo-mark" aria-hidden="true">
      {STEPS.map((step) => (
        <span key={step} data-step={stepNumber(step)}>
          <Shape step={step} />
        </span>
      ))}
    </span>
  );
}
