// Going straight to another step or phase: everybody changes screen, nothing is lost.
import { useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { stepNumber } from "../parts/steps";
import type { Phase, Step } from "../live/doc";
import { openPlace } from "./acts";
import { Answers } from "./answers";
import { useBooth, useDoc } from "./booth";
import { Dialog } from "./dialog";
import { linesTooMany } from "./next";
import { placesOf } from "./places";

export function AskJump({ step, phase: asked, onClose }: { step: Step; phase?: Phase; onClose: () => void }) {
  const booth = useBooth();
  const doc = useDoc();
  const phases = placesOf(doc.workshop)
    .filter((place) => place.step === step)
    .map((place) => place.phase);
  const isBack = stepNumber(step) < stepNumber(doc.step);
  const [phase, setPhase] = useState(asked || phases[isBack ? phases.length - 1 : 0]);
  const lines = linesTooMany(doc, { step, phase });
  const go = () => {
    onClose();
    void openPlace(booth, { step, phase });
  };
  return (
    <Dialog
      title={t("console.jump.title", { step: t(`method.step.${step}`) })}
      onClose={onClose}
      actions={
        <Answers
          stay={t("console.jump.stay")}
          go={t("console.jump.go")}
          icon="arrow-right"
          isFirst={phases.length === 1}
          onStay={onClose}
          onGo={go}
        />
      }
    >
      <p>{t("console.jump.text")}</p>
      {lines > 0 && <p>{tn("console.long.title", lines)}</p>}
      {phases.length > 1 && (
        <fieldset class="chips" data-step={stepNumber(step)}>
          <legend class="sr">{t("console.jump.phase")}</legend>
          {phases.map((each) => (
            <label key={each} class={"pick" + (each === phase ? " is-on" : "")}>
              <input
                type="radio"
                name="phase"
                checked={each === phase}
                data-first={each === phase ? "" : undefined}
                onChange={() => setPhase(each)}
              />
              {t(`method.phase.${each}`)}
            </label>
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}
