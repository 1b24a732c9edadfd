// What a card says besides its title: one flag at most, and one fact.
import { tn } from "../parts/i18n";
import type { Card, CardState } from "./card";

export type Flag = "new" | "late" | "unlinked";

const DAY = 24 * 3600 * 1000;
const NEW_DAYS = 14;
/** After a month without news, residents are owed some. */
const NEWS_DAYS = 30;
const WAITING: readonly CardState[] = ["to_review", "accepted", "building", "trial"];

export function flagOf(card: Card, now: number): Flag | null {
  if (isLate(card, now)) return "late";
  if (card.state !== "to_review") return null;
  if (!card.is_linked) return "unlinked";
  return daysSince(card.promoted_at, now) < NEW_DAYS ? "new" : null;
}

export const isLate = (card: Card, now: number): boolean =>
  WAITING.includes(card.state) && daysSince(card.moved_at, now) > NEWS_DAYS;

export function factOf(card: Card, now: number): string {
  if (isLate(card, now)) return tn("backlog.fact.since", daysSince(card.moved_at, now));
  const facts = [];
  if (card.votes) facts.push(tn("backlog.fact.votes", card.votes));
  if (card.workshop.people) facts.push(tn("backlog.fact.people", card.workshop.people));
  return facts.join(", ");
}

export const daysSince = (moment: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(moment)) / DAY));

export const FLAG_WORDS: Record<Flag, string> = {
  new: "backlog.flag.new",
  late: "backlog.flag.late",
  unlinked: "backlog.flag.unlinked",
};
export const FLAG_ICONS: Record<Flag, string> = { new: "circle-dot", late: "hourglass", unlinked: "unlink" };

