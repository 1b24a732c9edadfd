// Which cards are shown: chosen filters and words searched, kept in the page's address.
import type { Card } from "./card";
import { isLate } from "./signs";

export interface Filters {
  centre: string; // its id, "" for all
  versant: string;
  theme: string; // "none" for cards whose theme nobody chose
  kind: string;
  words: string;
  late: boolean;
}

export const NO_FILTER: Filters = { centre: "", versant: "", theme: "", kind: "", words: "", late: false };
export const MISSING = "none";

export const isFiltering = (filters: Filters): boolean => filtersToQuery(filters) !== "";

export function keep(cards: Card[], filters: Filters, now: number): Card[] {
  const searched = plain(filters.words).split(/\s+/).filter(Boolean);
  return cards.filter(
    (card) =>
      matches(filters.centre, card.centre.id) &&
      matches(filters.versant, card.centre.versant) &&
      matches(filters.theme, card.theme ?? MISSING) &&
      matches(filters.kind, card.kind ?? MISSING) &&
      (!filters.late || isLate(card, now)) &&
      hasAll(card, searched),
  );
}

const matches = (wanted: string, value: string): boolean => wanted === "" || wanted === value;

function hasAll(card: Card, searched: string[]): boolean {
  const text = plain([card.title, card.centre.name, card.centre.versant, card.workshop.title].join(" "));
  return searched.every((word) => text.includes(word));
}

/** Without capitals or accents: "Echo" finds "Écho". */
const plain = (text: string): string => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");

export function filtersToQuery(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of ["centre", "versant", "theme", "kind", "words"] as const) {
    if (filters[name].trim()) query.set(name, filters[name]);
  }
  if (filters.late) query.set("late", "1");
  return query.toString();
}

export function filtersFromQuery(search: string): Filters {
  const query = new URLSearchParams(search);
  const read = (name: string): string => query.get(name) ?? "";
  return {
    centre: read("centre"),
    versant: read("versant"),
    theme: read("theme"),
    kind: read("kind"),
    words: read("words"),
    late: query.has("late"),
  };
}
