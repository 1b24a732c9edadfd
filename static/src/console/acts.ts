// What a facilitator does from more than one place on the screen.
import { t } from "../parts/i18n";
import type { Ack, Doc } from "../live/doc";
import type { Booth } from "./booth";
import { choosing, isUnsent, obstacle, picksOf, unsettled, type Draft, type Picks } from "./choices";
import { here, plannedSeconds, type Place } from "./places";
import { targetsOf } from "../parts/targets";

/** Everybody changes screen. The server refuses when somebody else moved first. */
export function openPlace({ act, doc, question, toasts }: Booth, place: Place, override = false): Promise<Ack> {
  const from = doc.value && here(doc.value);
  return act(
    "open_phase",
    { ...place, from, ...(override ? { override } : {}) },
    {
      no_question: () => (question.value = { kind: "no_question", place }),
      phase_moved: () => toasts.complain(t("console.moved")),
    },
  );
}

export async function hide({ act, toasts }: Booth, noteId: string): Promise<void> {
  const ack = await act("hide_note", { note_id: noteId });
  if (ack.ok) toasts.say(t("console.said.hidden"), { canUndo: true });
}

export function spotlight({ act }: Booth, kind: string | null, targetId: string | null = null): void {
  void act("spotlight", { kind, target_id: targetId });
}

export const draftName = (step: Doc["step"]): string => `choices-${step}`;

export const currentPicks = ({ drafts }: Booth, doc: Doc): Picks =>
  picksOf(targetsOf(doc), drafts.read<Draft>(draftName(doc.step), {}));

/** Sends the step's choice when it is complete and not known yet; what is incomplete waits here. */
export async function settleChoices(booth: Booth): Promise<void> {
  const doc = booth.doc.value;
  if (!doc) return;
  const picks = currentPicks(booth, doc);
  if (obstacle(doc.step, picks) || !isUnsent(targetsOf(doc), picks)) return;
  await booth.act("choose", choosing(picks));
}

/** What the server shows back is no draft any more: from then on, what another facilitator decides shows here. */
export function forgetSettled({ doc: { value: doc }, drafts }: Booth): void {
  if (!doc || doc.phase !== "decide") return;
  const draft = drafts.read<Draft>(draftName(doc.step), {});
  const left = unsettled(targetsOf(doc), draft);
  if (Object.keys(left).length < Object.keys(draft).length) drafts.write(draftName(doc.step), left);
}

export function startTimer({ act }: Booth, doc: Doc): void {
  void act("set_timer", { seconds: plannedSeconds(doc) || FALLBACK_SECONDS });
}
const FALLBACK_SECONDS = 300;
