// My ballot as I see it: the one on its way, else the one the server has; whole at each tap.
import { signal } from "@preact/signals";
import type { Doc } from "../live/doc";
import { useDoc, useMine, useVisit } from "./visit";
import { planOf } from "./plan";

export type Choices = Record<string, number>;

export interface Ballot {
  choices: Choices;
  dots: number;
  stacking: boolean;
  left: number;
  put(target: string, dots: number): void;
}

export const spent = (choices: Choices): number => Object.values(choices).reduce((sum, dots) => sum + dots, 0);

/** The ballot with so many dots on a target; unchanged when the budget is too small. */
export function withDots(choices: Choices, target: string, dots: number, budget: number): Choices {
  const { [target]: _, ...others } = choices;
  const next = dots > 0 ? { ...others, [target]: dots } : others;
  return spent(next) > budget ? choices : next;
}

/** Between a tap and the command that carries it. */
const tapped = signal<{ place: string; choices: Choices } | null>(null);

export function useBallot(): Ballot {
  const { live, act } = useVisit();
  const doc = useDoc();
  const mine = useMine();
  const plan = planOf(doc);
  const dots = plan ? plan.dots : 0;
  const place = placeOf(doc);
  const waiting = live.pending.value.filter(({ name }) => name === "cast_votes").pop();
  const fresh = tapped.value && tapped.value.place === place ? tapped.value.choices : null;
  const choices = fresh || (waiting ? (waiting.payload.choices as Choices) : mine.votes[doc.step] || {});
  return {
    choices, dots,
    stacking: !!plan && plan.stacking,
    left: dots - spent(choices),
    put(target, count) {
      const next = withDots(choices, target, count, dots);
      if (next === choices) return;
      tapped.value = { place, choices: next };
      void act("cast_votes", { choices: next }).then(() => (tapped.value = null));
    },
  };
}

const placeOf = ({ workshop, step }: Doc): string => `${workshop.id} ${step}`;
