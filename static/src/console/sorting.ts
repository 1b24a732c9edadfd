// The grouping table: what is still to sort, the groups in order, and which key brings a note to which group.
import { t } from "../parts/i18n";
import type { Cluster, Doc, Note } from "../live/doc";

export interface Card extends Note {
  id: string;
}
export interface Area extends Cluster {
  id: string;
  cards: Card[];
  key: string;
}

const LAST_DIGIT = 9;

export function cardsOf(doc: Doc): Card[] {
  return Object.entries(doc.notes)
    .filter(([, note]) => note.step === doc.step && !note.hidden)
    .map(([id, note]) => ({ ...note, id }))
    .sort((a, b) => a.rank - b.rank);
}

export const trayOf = (doc: Doc): Card[] => cardsOf(doc).filter(({ cluster_id }) => !cluster_id || !doc.clusters[cluster_id]);

export function areasOf(doc: Doc): Area[] {
  const cards = cardsOf(doc);
  return Object.entries(doc.clusters)
    .filter(([, cluster]) => cluster.step === doc.step)
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([id, cluster], index) => ({
      ...cluster,
      id,
      key: keyOf(index),
      cards: cards.filter((card) => card.cluster_id === id),
    }));
}

const keyOf = (index: number): string => (index < LAST_DIGIT ? String(index + 1) : "");

/** The note that comes under the finger once this one has gone: the next in the tray, else the one before. */
export function cardAfter(doc: Doc, id: string): string | null {
  const tray = trayOf(doc);
  const at = tray.findIndex((card) => card.id === id);
  const next = at < 0 ? null : tray[at + 1] || tray[at - 1];
  return next ? next.id : null;
}

export const areaName = ({ label }: { label: string }): string => label || t("console.group.unnamed");
