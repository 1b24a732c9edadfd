// What a visit does by itself: it follows the workshop from phase to phase, and says its presence again to a link that comes back.
import { effect } from "@preact/signals";
import type { Phase, Step } from "../live/doc";
import { t } from "../parts/i18n";
import { leftDrafts } from "./drafts";
import type { Visit } from "./visit";

interface Place { step: Step; phase: Phase; started: boolean }

/** A new phase shows its own screen, nobody has finished it yet, and a text that was begun is not lost. */
export function followPlace(visit: Visit): () => void {
  let here: Place | null = null;
  return effect(() => {
    const next = placeOf(visit);
    if (!next) return;
    if (here && !isSame(here, next)) moveOn(visit, here);
    here = next;
  });
}

function placeOf({ live }: Visit): Place | null {
  const doc = live.doc.value;
  return doc && { step: doc.step, phase: doc.phase, started: doc.workshop.started };
}

const isSame = (a: Place, b: Place): boolean => a.step === b.step && a.phase === b.phase && a.started === b.started;

function moveOn(visit: Visit, from: Place): void {
  const { flash, isDone, live, pages, seat } = visit;
  const doc = live.doc.peek();
  pages.home();
  isDone.value = false;
  const flashed = flash.peek();
  if (flashed && flashed.kind === "ok") flash.value = null;
  const drafts = doc ? leftDrafts(doc, seat.peek().workshop_id) : [];
  if (from.phase === "collect" && drafts.some(({ step }) => step === from.step)) {
    visit.say("ok", "pencil", t("phone.idea.draft_kept"));
  }
}

/** Presence is not stored by the server. */
export function repeatPresence({ helpAsked, isDone, live, say }: Visit): () => void {
  let wasLost = false;
  return effect(() => {
    const link = live.link.value;
    if (link === "live" && wasLost) {
      if (helpAsked.peek()) void live.send("ask_help", { asked: true });
      if (isDone.peek()) void live.send("say_done", { done: true });
      say("ok", "refresh-cw", t("phone.net.back"));
    }
    wasLost = link === "lost";
  });
}
