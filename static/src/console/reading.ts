// Reading aloud: what may be shown alone on the wall, in an order, and where the reading is.
import type { Doc } from "../live/doc";
import { nameOf } from "../parts/note";
import { entriesOf } from "./entries";
import { rankOf, planOf } from "./places";
import { areasOf, trayOf } from "./sorting";

export interface Page {
  kind: "note" | "question" | "prototype";
  id: string;
  text: string;
}

/** Group by group on the table, in order of arrival elsewhere; nothing while the room writes blind. */
export function pagesOf(doc: Doc): Page[] {
  if (doc.step === "prototype" || doc.step === "test") return prototypePages(doc);
  if (isBlind(doc)) return [];
  if (doc.step === "define") return questionPages(doc);
  const sorted = [...areasOf(doc).flatMap(({ cards }) => cards), ...trayOf(doc)];
  return sorted.map((card) => ({ kind: "note", id: card.id, text: nameOf(card) }));
}

export function isBlind(doc: Doc): boolean {
  const plan = planOf(doc);
  return !plan || rankOf(doc, doc) <= rankOf(doc, { step: doc.step, phase: "collect" });
}

function questionPages(doc: Doc): Page[] {
  return entriesOf(doc)
    .filter(({ hidden }) => !hidden)
    .reverse()
    .map((entry) => ({ kind: "question", id: entry.id, text: nameOf(entry) }));
}

function prototypePages(doc: Doc): Page[] {
  return Object.entries(doc.prototypes)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, { sheet, source }]) => ({ kind: "prototype", id, text: sheet.name || source.title }));
}

/** -1 when the wall shows none of them. */
export function pageShown(doc: Doc, pages: Page[]): number {
  const { spotlight } = doc.workshop;
  return spotlight ? pages.findIndex(({ kind, id }) => kind === spotlight.kind && id === spotlight.target_id) : -1;
}
