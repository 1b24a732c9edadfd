// My ballot as I see it: the one on its way, else the one the server has; whole at each tap.
import { signal } from "@preact/signals";
import type { Doc, Mine, Step } from "../live/doc";
import { useDoc, useMine, useVisit } from "./visit";
import { usePeople } from "./pair-line";
import { planOf } from "./plan";

export type Choices = Record<string, number>;

export interface Ballot {
  choices: Choices;
  dots: number;
  stacking: boolean;
  left: number;
  /** Of which person on this phone: 1, or 2 once the phone was given to the other. */
  turn: 1 | 2;
  people: number;
  /** Somebody alone whose first vote was hidden when there were two: it counts, and a new one replaces it. */
  isHidden: boolean;
  /** To the second person: from now on the first ballot is sealed. */
  give(): void;
  put(target: string, dots: number): void;
}

export const spent = (choices: Choices): number => Object.values(choices).reduce((sum, dots) => sum + dots, 0);

/** The ballot with so many dots on a target; unchanged when the budget is too small. */
export function withDots(choices: Choices, target: string, dots: number, budget: number): Choices {
  const { [target]: _, ...others } = choices;
  const next = dots > 0 ? { ...others, [target]: dots } : others;
  return spent(next) > budget ? choices : next;
}

interface Seen { turn: 1 | 2; isHidden: boolean; choices: Choices }
const NOTHING: Choices = {};

/** The ballot for the eyes of whoever holds the phone now, from what the server knows and what is on its way to it. */
export function seenBallot(mine: Pick<Mine, "votes" | "sealed">, cast: Record<string, unknown>[], step: Step, people: number): Seen {
  const isKnown = mine.sealed.includes(step);
  const isSealed = isKnown || cast.some(({ ballot }) => ballot === 2);
  const turn = people > 1 && isSealed ? 2 : 1;
  const isHidden = people === 1 && isSealed;
  const waiting = cast.filter(({ ballot }) => (ballot || 1) === turn).pop();
  if (isHidden) return { turn, isHidden, choices: NOTHING };
  if (waiting) return { turn, isHidden, choices: waiting.choices as Choices };
  // Given, and the server does not know yet: what it has is the first ballot.
  const isTheirs = turn === 2 && !isKnown;
  return { turn, isHidden, choices: (!isTheirs && mine.votes[step]) || NOTHING };
}

/** Between a tap and the command that carries it. */
const tapped = signal<{ place: string; choices: Choices } | null>(null);

export function useBallot(): Ballot {
  const { live, act } = useVisit();
  const doc = useDoc();
  const mine = useMine();
  const plan = planOf(doc);
  const dots = plan ? plan.dots : 0;
  const people = usePeople();
  const cast = live.pending.value.filter(({ name, payload }) => name === "cast_votes" && payload.step === doc.step).map(({ payload }) => payload);
  const { turn, isHidden, choices: known } = seenBallot(mine, cast, doc.step, people);
  const place = `${placeOf(doc)} ${turn}`;
  const choices = tapped.value && tapped.value.place === place ? tapped.value.choices : known;
  const send = (next: Choices, ballot: number) => {
    tapped.value = { place: `${placeOf(doc)} ${ballot}`, choices: next };
    void act("cast_votes", { choices: next, ballot, step: doc.step }).then(() => (tapped.value = null));
  };
  return {
    choices, dots, turn, people, isHidden,
    give: () => send({}, 2),
    stacking: !!plan && plan.stacking,
    left: dots - spent(choices),
    put(target, count) {
      const next = withDots(choices, target, count, dots);
      if (next !== choices) send(next, turn);
    },
  };
}

const placeOf = ({ workshop, step }: Doc): string => `${workshop.id} ${step}`;
