// The house's five shapes and its name.
import { t } from "../parts/i18n";
import { Shape } from "../parts/icon";
import { STEPS, stepNumber } from "../parts/steps";

export function Logo() {
  return <p class="logo"><Shapes class="logo-mark" />{t("common.brand")}</p>;
}

export function Shapes({ class: className }: { class: string }) {
  return (
    <span class={className} aria-hidden="true">
      {STEPS.map((step) => <span key={step} data-step={stepNumber(step)}><Shape step={step} /></span>)}
    </span>
  );
}
