// Pictograms of the page's sprite. They never speak: a word stands beside each.
import type { Step } from "../live/doc";
import { STEPS } from "./steps";

export function Icon({ name, class: className }: { name: string; class?: string }) {
  return <Drawing id={"i-" + name} class={"i" + (className ? " " + className : "")} />;
}

/** The step's badge: shape and pictogram, coloured by the nearest data-step. */
export function Badge({ step }: { step: Step }) {
  return <Drawing id={"step-" + (STEPS.indexOf(step) + 1)} class="badge" />;
}

/** The step's bare shape, for tracks and lists. */
export function Shape({ step, class: className }: { step: Step; class?: string }) {
  return <Drawing id={"shape-" + (STEPS.indexOf(step) + 1)} class={"shape" + (className ? " " + className : "")} />;
}

function Drawing({ id, class: className }: { id: string; class: string }) {
  return (
    <svg class={className} aria-hidden="true" focusable="false">
      <use href={"#" + id} />
    </svg>
  );
}
