// What a visit does by itself: it follows the workshop from phase to phase, and says its presence again to a link that comes back.
import { effect } from "@preact/signals";
import type { Doc, Mine, Phase, Step } from "../live/doc";
import { t } from "../parts/i18n";
import { leftDrafts } from "./drafts";
import { keepOwn, takeDrafts } from "./kept";
import { mineNamed } from "./kind";
import type { Visit } from "./visit";

const BACK_MS = 3000;

interface Place { step: Step; phase: Phase; started: boolean; practice: number }

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
  return doc && { step: doc.step, phase: doc.phase, started: doc.workshop.started, practice: doc.workshop.practice ? doc.workshop.practice.round : 0 };
}

const isSame = (a: Place, b: Place): boolean => a.step === b.step && a.phase === b.phase && a.started === b.started && a.practice === b.practice;

function moveOn(visit: Visit, from: Place): void {
  const { flash, isDone, live, pages, seat } = visit;
  const doc = live.doc.peek();
  pages.home();
  isDone.value = false;
  const flashed = flash.peek();
  if (flashed && flashed.kind === "ok") flash.value = null;
  const drafts = doc ? leftDrafts(doc, seat.peek().workshop_id, visit.besides) : [];
  if (doc && from.phase === "collect" && drafts.some(({ step }) => step === from.step)) {
    visit.say("ok", "pencil", t("phone.idea.draft_kept", { what: mineNamed(doc.step, doc.step === from.step) }));
  }
}

/** Presence is not stored by the server. */
export function repeatPresence({ helpAsked, helpReason, isDone, live, say }: Visit): () => void {
  let wasLost = false;
  return effect(() => {
    const link = live.link.value;
    if (link === "live" && wasLost) {
      if (helpAsked.peek()) void live.send("ask_help", { asked: true, reason: helpReason.peek() });
      if (isDone.peek()) void live.send("say_done", { done: true });
      say("ok", "refresh-cw", t("phone.net.back"), BACK_MS);
    }
    wasLost = link === "lost";
  });
}

/** The server says what became of a call: somebody comes, or has come; or this page was loaded again meanwhile. */
export function followHelp({ helpAsked, helpComing, helpReason, live, pages, say }: Visit): () => void {
  return effect(() => {
    const told = live.help.value;
    if (!told || live.pending.peek().some(({ name }) => name === "ask_help")) return;
    const isOpen = pages.page.peek().name === "help";
    if (told.coming && !helpComing.peek() && !isOpen) say("ok", "hand", t("phone.help.sent"));
    if (!told.asked && isOpen) pages.back();
    helpAsked.value = told.asked;
    helpReason.value = told.reason || null;
    helpComing.value = !!told.coming;
  });
}

/** The team put a text of mine aside: I am the first to know. */
export function followHiding({ live, say }: Visit): () => void {
  let before = -1;
  return effect(() => {
    if (!live.mine.value) return;
    const hidden = Object.values(live.mine.value.notes).filter((note) => note.hidden).length;
    if (before >= 0 && hidden > before) say("wait", "eye-off", t("phone.state.hidden_now"));
    before = hidden;
  });
}

/** The workshop is over: texts that were begun leave the phone's memory, not the eyes of their author. */
export function takeLeave({ begun, besides, live, seat }: Visit): () => void {
  return effect(() => {
    const doc = live.doc.value;
    const mine = live.mine.value;
    if (!doc || doc.workshop.state !== "closed") return;
    if (mine) keepOwn(seat.peek().pin, ownIds(doc, mine));
    besides.forget();
    const texts = takeDrafts(seat.peek().workshop_id);
    if (texts.length) begun.value = [...begun.peek(), ...texts];
  });
}

/** My notes, and the groups they are in. */
const ownIds = (doc: Doc, { notes }: Mine): string[] =>
  Object.keys(notes).reduce<string[]>((ids, id) => {
    const group = doc.notes[id] && doc.notes[id].cluster_id;
    return group ? [...ids, id, group] : [...ids, id];
  }, []);
