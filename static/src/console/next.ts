// The one main button: what it says and what it does, from the document alone.
import { t, tn } from "../parts/i18n";
import type { Doc } from "../live/doc";
import { keptIds, obstacle, unexplained, type Picks } from "./choices";
import { givenIn, here, placeAfter, planOf, type Place } from "./places";
import { targetsOf } from "../parts/targets";

export type Move = { kind: "open"; place: Place } | { kind: "close" } | { kind: "resume" } | { kind: "leave" };
export interface MainButton {
  title: string;
  detail: string;
  move: Move;
}

export function mainButton(doc: Doc, picks: Picks): MainButton {
  const { state, started } = doc.workshop;
  if (state === "closed")
    return { title: t("console.next.leave"), detail: t("console.next.leave_detail"), move: { kind: "leave" } };
  if (state === "paused")
    return { title: t("console.next.resume"), detail: t("console.next.resume_detail"), move: { kind: "resume" } };
  if (!started) return starting(doc);
  const place = placeAfter(doc);
  if (!place) return { title: t("console.next.close"), detail: closingDetail(doc), move: { kind: "close" } };
  return { title: titleTo(doc, place), detail: detailTo(doc, place, picks), move: { kind: "open", place } };
}

const stepName = (place: Place): string => t(`method.step.${place.step}`);

function starting(doc: Doc): MainButton {
  const place = here(doc);
  return {
    title: t("console.next.start"),
    detail: t("console.next.start_detail", { step: stepName(place) }),
    move: { kind: "open", place },
  };
}

function titleTo(doc: Doc, to: Place): string {
  if (doc.step !== to.step) return t("console.next.step", { step: stepName(to) });
  if (doc.phase === "vote") return t("console.next.close_vote");
  if (doc.phase === "collect" && doc.step !== "test" && doc.progress.notes) return revealTitle(doc);
  return t(`console.next.to_${to.phase}`);
}

const revealTitle = ({ step, progress }: Doc): string => tn(`console.next.reveal_${givenIn(step)}`, progress.notes);

function detailTo(doc: Doc, to: Place, picks: Picks): string {
  if (doc.phase === "decide") return doc.step === "test" ? "" : choiceDetail(doc, picks);
  if (doc.phase === "vote") return t("console.next.close_vote_detail");
  if (doc.step !== to.step) return leavingDetail(doc);
  if (doc.phase === "group" && to.phase === "vote") return ballotDetail(doc);
  if (doc.step === "test") return tn("console.next.feedback", doc.progress.notes);
  if (!doc.progress.notes) return t("console.next.nothing_yet");
  if (to.phase === "group") return t("console.next.group_detail");
  return to.phase === "vote" ? tn("console.next.vote_detail", dots(doc)) : t("console.next.decide_detail");
}

const dots = (doc: Doc): number => planOf(doc)?.dots || 0;

function ballotDetail(doc: Doc): string {
  const targets = targetsOf(doc);
  const groups = targets.filter(({ kind }) => kind === "cluster").length;
  const loose = targets.length - groups;
  const parts = [groups && tn("console.count.groups", groups), loose && tn(doc.step === "empathise" ? "console.count.loose_needs" : "console.count.loose", loose)].filter(Boolean);
  return t("console.next.ballot_detail", {
    targets: parts.join(", ") || t("console.count.nothing"),
    votes: tn("console.count.votes_each", dots(doc)),
  });
}

/** More than a small phone shows in three screens. */
const MOST_LINES = 12;

/** The lines of the ballot that a move would open, when they are too many to read; else 0. Opened again, a vote is known. */
export function linesTooMany(doc: Doc, to: Place): number {
  const isOpening = to.phase === "vote" && to.step === doc.step && (doc.phase === "collect" || doc.phase === "group");
  const lines = isOpening ? targetsOf(doc).length : 0;
  return lines > MOST_LINES ? lines : 0;
}

/** What goes along to the next step. */
function leavingDetail(doc: Doc): string {
  if (doc.step === "prototype") return tn("console.next.sheets", doc.progress.totals.prototypes);
  if (doc.phase === "group")
    return tn("console.next.groups_kept", targetsOf(doc).filter(({ kind }) => kind === "cluster").length);
  return tn(`console.next.kept_${givenIn(doc.step)}`, doc.progress.notes);
}

export function choiceDetail(doc: Doc, picks: Picks): string {
  const missing = unexplained(doc.step, picks).length;
  const problem = obstacle(doc.step, picks);
  if (problem === "none_kept") return t(doc.step === "define" ? "console.next.no_question" : "console.next.none_kept");
  if (problem === "too_many") return t("console.next.too_many");
  if (missing) return tn("console.next.reasons_missing", missing);
  return t("console.next.chosen", {
    kept: countChosen(doc, keptIds(picks).length),
    reserve: tn("console.count.reserve", Object.keys(picks).length - keptIds(picks).length),
  });
}

export const countChosen = ({ step }: Doc, n: number): string =>
  tn(step === "empathise" ? "console.count.chosen_needs" : "console.count.chosen", n);

function closingDetail(doc: Doc): string {
  const undecided = Object.values(doc.prototypes).filter(({ verdict }) => !verdict).length;
  if (doc.step === "test" && undecided) return tn("console.next.undecided", undecided);
  return t("console.next.close_detail");
}
