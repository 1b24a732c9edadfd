// The five steps and the phases of the current one. Each can be reached; a jump asks first.
import { t, tn } from "../parts/i18n";
import { Badge, Icon } from "../parts/icon";
import { stepNumber } from "../parts/steps";
import type { Doc, Phase, Step, StepPlan } from "../live/doc";
import { useBooth, useDoc } from "./booth";
import { rankOf } from "./places";

export function StepsTrack() {
  const doc = useDoc();
  return (
    <nav class="steps" aria-label={t("console.steps")}>
      {doc.workshop.steps.map((plan) =>
        plan.step === doc.step ? <CurrentStep key={plan.step} plan={plan} /> : <OtherStep key={plan.step} plan={plan} />,
      )}
    </nav>
  );
}

function CurrentStep({ plan }: { plan: StepPlan }) {
  const { steps } = useDoc().workshop;
  const at = steps.indexOf(plan) + 1;
  return (
    <div class="step step--now" data-step={stepNumber(plan.step)} aria-current="step">
      <Badge step={plan.step} />
      <span>
        <small>{t("console.step_of", { n: at, total: steps.length })}</small>
        <b>{t(`method.step.${plan.step}`)}</b>
      </span>
      {plan.phases.length > 1 && (
        <ol class="phases">
          {plan.phases.map(({ phase }) => (
            <PhaseItem key={phase} step={plan.step} phase={phase} />
          ))}
        </ol>
      )}
    </div>
  );
}

function PhaseItem({ step, phase }: { step: Step; phase: Phase }) {
  const { question } = useBooth();
  const doc = useDoc();
  const isNow = phase === doc.phase && doc.workshop.started;
  const isPast = rankOf(doc, { step, phase }) < rankOf(doc, doc);
  return (
    <li class={isNow ? "is-now" : ""}>
      <button
        type="button"
        aria-current={isNow ? "true" : undefined}
        onClick={() => isNow || (question.value = { kind: "jump", step, phase })}
      >
        {isPast && <Icon name="check" />}
        {t(`method.phase.${phase}`)}
      </button>
    </li>
  );
}

function OtherStep({ plan: { step } }: { plan: StepPlan }) {
  const { question } = useBooth();
  const doc = useDoc();
  const isDone = stepNumber(step) < stepNumber(doc.step);
  const fruit = fruitOf(doc, step);
  return (
    <button
      class={"step " + (isDone ? "step--done" : "step--todo")}
      type="button"
      data-step={stepNumber(step)}
      onClick={() => (question.value = { kind: "jump", step })}
    >
      <Badge step={step} />
      <span>
        <b>{t(`method.step.${step}`)}</b>
        <small>
          {isDone && <Icon name="check" />}
          {fruit || t(isDone ? "console.step.passed" : "console.step.to_come")}
        </small>
      </span>
    </button>
  );
}

/** What a step has given so far, in words; "" when nothing. */
function fruitOf({ progress: { totals } }: Doc, step: Step): string {
  const count = {
    empathise: totals.needs,
    define: totals.questions,
    ideate: totals.ideas,
    prototype: totals.prototypes,
    test: 0,
  }[step];
  return count ? tn(`console.fruit.${step}`, count) : "";
}
