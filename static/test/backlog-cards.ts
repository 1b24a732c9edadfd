// Cards for the tests of the backlog page.
import type { Card } from "../src/backlog/card";

export const NOON = Date.parse("2026-03-12T12:00:00Z");
const DAY = 24 * 3600 * 1000;
export const daysAgo = (days: number): string => new Date(NOON - days * DAY).toISOString();

export function aCard(id: string, more: Partial<Card> = {}): Card {
  return {
    id,
    title: id,
    state: "to_review",
    position: 0,
    version: 1,
    theme: null,
    kind: null,
    verdict: null,
    sheet_version: 1,
    centre: { id: "arbrisseau", name: "Centre social Arbrisseau", versant: "Sud" },
    workshop: { title: "L’accueil", people: 24 },
    votes: 12,
    is_linked: true,
    promoted_at: daysAgo(1),
    moved_at: daysAgo(1),
    ...more,
  };
}
