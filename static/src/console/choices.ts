// What the group keeps, and why: the server's choice, with what is typed here and not sent yet laid over it.
import type { Step } from "../live/doc";
import type { Target } from "../parts/targets";

export interface Pick {
  kept: boolean | null;
  reason: string;
}
export type Draft = Record<string, Partial<Pick>>;
export type Picks = Record<string, Pick>;

const MOST_QUESTIONS = 3;

export function picksOf(targets: Target[], draft: Draft): Picks {
  return Object.fromEntries(targets.map(({ id, choice }) => [id, { kept: null, reason: "", ...choice, ...draft[id] }]));
}

export const keptIds = (picks: Picks): string[] => idsWhere(picks, (pick) => pick.kept === true);

export const reservedIds = (picks: Picks): string[] => idsWhere(picks, (pick) => pick.kept === false);

/** Kept or set aside without a word: only ideas must say why. */
export const unexplained = (step: Step, picks: Picks): string[] =>
  step === "ideate" ? idsWhere(picks, (pick) => pick.kept !== null && !pick.reason.trim()) : [];

export const keptUnexplained = (step: Step, picks: Picks): string[] => unexplained(step, picks).filter((id) => picks[id].kept);

export type Obstacle = "none_kept" | "too_many" | "reason_missing" | null;

/** Why the choice cannot be sent as it stands. */
export function obstacle(step: Step, picks: Picks): Obstacle {
  const count = keptIds(picks).length;
  if (count === 0) return "none_kept";
  if (step === "define" && count > MOST_QUESTIONS) return "too_many";
  return keptUnexplained(step, picks).length ? "reason_missing" : null;
}

/** The `choose` command: the whole choice of the step. */
export function choosing(picks: Picks): { targets: Reasoned[]; reserve: Reasoned[] } {
  const explain = (id: string) => ({ id, reason: picks[id].reason.trim() });
  const reserve = reservedIds(picks)
    .map(explain)
    .filter(({ reason }) => reason);
  return { targets: keptIds(picks).map(explain), reserve };
}
interface Reasoned {
  id: string;
  reason: string;
}

/** Does the server not yet have what is shown here? */
export const isUnsent = (targets: Target[], picks: Picks): boolean => targets.some((target) => !agrees(target, picks[target.id]));

/** The part of a draft that the server does not show yet. */
export function unsettled(targets: Target[], draft: Draft): Draft {
  const settled = new Set(targets.filter((target) => draft[target.id] && agrees(target, draft[target.id])).map(({ id }) => id));
  return Object.fromEntries(Object.entries(draft).filter(([id]) => !settled.has(id)));
}

function agrees({ choice }: Target, pick: Partial<Pick>): boolean {
  const sent = { kept: null, reason: "", ...choice };
  return (
    (pick.kept === undefined || pick.kept === sent.kept) && (pick.reason === undefined || pick.reason.trim() === sent.reason)
  );
}

const idsWhere = (picks: Picks, test: (pick: Pick) => boolean): string[] => Object.keys(picks).filter((id) => test(picks[id]));
