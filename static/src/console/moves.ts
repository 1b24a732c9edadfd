// Moving a note to a group or back to the tray, and the keys that do it.
import { useEffect } from "preact/hooks";
import { t } from "../parts/i18n";
import { useBooth, type Booth } from "./booth";
import { areaName, areasOf, cardAfter } from "./sorting";

export function moveNote(booth: Booth, noteId: string, clusterId: string | null): void {
  const doc = booth.doc.value;
  if (!doc || (doc.notes[noteId]?.cluster_id || null) === clusterId) return;
  const area = areasOf(doc).find(({ id }) => id === clusterId);
  booth.picked.value = null;
  void booth.act("move_note", { note_id: noteId, cluster_id: clusterId }).then((ack) => {
    if (ack.ok)
      booth.toasts.say(area ? t("console.said.moved", { group: areaName(area) }) : t("console.said.back_in_tray"), {
        canUndo: true,
      });
  });
}

/** A digit brings the note in hand, or the one under the focus, to that group; 0 to the tray; Escape lets go. */
export function useSortingKeys(): void {
  const booth = useBooth();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => sortByKey(booth, event);
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [booth]);
}

function sortByKey(booth: Booth, event: KeyboardEvent): void {
  if (booth.question.value || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const noteId = booth.picked.value || focusedNote();
  if (event.key === "Escape") booth.picked.value = null;
  if (!noteId || !/^\d$/.test(event.key)) return;
  const doc = booth.doc.value;
  const area = doc && areasOf(doc).find(({ key }) => key === event.key);
  if (!doc || (!area && event.key !== "0")) return;
  const next = cardAfter(doc, noteId);
  moveNote(booth, noteId, area ? area.id : null);
  setTimeout(() => next && document.getElementById(`note-${next}`)?.focus());
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches("input, textarea, select") || target.isContentEditable);

const focusedNote = (): string | null => (document.activeElement as HTMLElement | null)?.dataset.note || null;
