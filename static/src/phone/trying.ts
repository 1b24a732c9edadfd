// What this phone answers in a practice: in this page alone, thrown away with the round, said again to a link that comes back.
import { effect, signal } from "@preact/signals";
import type { Visit } from "./visit";

export type Fruit = "apple" | "banana";

export interface Trying {
  round: number;
  smile: string;
  /** Of the first person on this phone, and of the second. */
  fruits: (Fruit | null)[];
  /** The second person has the phone. */
  isGiven: boolean;
  /** The first one has finished: the phone changes hands. */
  isGiving: boolean;
  /** This person would rather not. */
  isLeft: boolean;
}

const trying = signal<Trying | null>(null);
const watched = new WeakSet<Visit>();

export function tryingIn(visit: Visit, round: number): Trying {
  if (!watched.has(visit)) {
    watched.add(visit);
    repeat(visit);
  }
  const known = trying.value;
  return known && known.round === round ? known : { round, smile: "", fruits: [null, null], isGiven: false, isGiving: false, isLeft: false };
}

/** Remembers, and tells the server when there is something to tell. */
export async function tryOut(visit: Visit, next: Trying, tells = true): Promise<boolean> {
  trying.value = next;
  return !tells || (await visit.act("practise", payloadOf(next))).ok;
}

const payloadOf = ({ round, smile, fruits }: Trying): Record<string, unknown> =>
  ({ round, smile: !!smile, fruits: fruits.filter(Boolean) });

/** The server keeps it in memory alone. */
function repeat(visit: Visit): void {
  let wasLost = false;
  effect(() => {
    const link = visit.live.link.value;
    const known = trying.peek();
    if (link === "live" && wasLost && known && isOpen(visit, known)) void visit.live.send("practise", payloadOf(known));
    wasLost = link === "lost";
  });
  effect(() => {
    const doc = visit.live.doc.value;
    if (doc && !doc.workshop.practice) trying.value = null;
  });
}

function isOpen({ live }: Visit, { round, smile, fruits }: Trying): boolean {
  const doc = live.doc.peek();
  const practice = doc && doc.workshop.practice;
  return !!practice && !practice.is_shown && practice.round === round && (!!smile || fruits.some(Boolean));
}
