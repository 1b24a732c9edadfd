// The top line: the step and where it stands on the way, or the house's name; and who I am.
import { t } from "../parts/i18n";
import { Badge, Icon, Shape } from "../parts/icon";
import { STEPS, stepNumber } from "../parts/steps";
import { useMaybeVisit, useVisit } from "./visit";

export function HouseTop() {
  const visit = useMaybeVisit();
  const isIn = !!visit && visit.seat.value.stage === "in";
  return (
    <header class="top top--house">
      <p class={"logo" + (isIn ? " logo--beside" : "")}><Shapes class="logo-mark" />{t("common.brand")}</p>
      {isIn && <MeChip />}
    </header>
  );
}

export function StepTop() {
  const { live } = useVisit();
  const doc = live.doc.value;
  if (!doc) return <HouseTop />;
  const total = doc.workshop.steps.length;
  const place = doc.workshop.steps.findIndex((plan) => plan.step === doc.step) + 1;
  return (
    <header class="top">
      <Badge step={doc.step} />
      <p class="top-step">
        {total > 1 && <span>{t("phone.step.of", { n: place, total })}</span>}
        <b>{t(`method.step.${doc.step}`)}</b>
      </p>
      <MeChip />
    </header>
  );
}

function MeChip() {
  const { live, name, pages, seat } = useVisit();
  const known = (live.mine.value && live.mine.value.seat) || seat.value;
  return (
    <button class="me" type="button" aria-label={t("phone.me.chip", { animal: name.value })} onClick={() => pages.open({ name: "me" })}>
      <Icon name={known.animal} /><span>{name.value}</span>
    </button>
  );
}

export function Shapes({ class: className }: { class: string }) {
  return (
    <span class={className} aria-hidden="true">
      {STEPS.map((step) => <span key={step} data-step={stepNumber(step)}><Shape step={step} /></span>)}
    </span>
  );
}
