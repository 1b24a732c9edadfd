// The main button of the console: what it says and does, from the document.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { linesTooMany, mainButton } from "../src/console/next";
import type { Picks } from "../src/console/choices";
import type { Doc } from "../src/live/doc";
import { cluster, docAt, note, plans, speakFrench, withProgress } from "./console-doc";

before(speakFrench);

const says = (doc: Doc, picks: Picks = {}) => {
  const { title, detail } = mainButton(doc, picks);
  return [title, detail];
};

test("before the start it opens the first phase", () => {
  const doc = docAt("empathise", "collect");
  doc.workshop.started = false;
  assert.deepEqual(says(doc), ["Commencer l’atelier", "Comprendre : chacun écrit"]);
  assert.deepEqual(mainButton(doc, {}).move, { kind: "open", place: { step: "empathise", phase: "collect" } });
});

test("at the end of a blind collection it reveals what was received", () => {
  assert.deepEqual(says(withProgress(docAt("empathise", "collect"), { notes: 31 })), ["Dévoiler les 31 besoins", "puis les ranger ensemble"]);
  assert.deepEqual(says(withProgress(docAt("define", "collect"), { notes: 1 })), ["Dévoiler la question", "puis voter, 3 votes chacun"]);
});

test("with nothing received it says so instead of revealing", () => {
  assert.deepEqual(says(docAt("ideate", "collect")), ["Passer à Ranger", "rien n’est encore arrivé"]);
});

test("it opens the vote on groups and on ideas that are in none", () => {
  const doc = docAt("ideate", "group", { clusters: { c: cluster(), empty: cluster({ note_count: 0 }) }, notes: { a: note({ cluster_id: "c" }), b: note() } });
  assert.deepEqual(says(doc), ["Ouvrir le vote", "1 groupe, 1 idée seule, 3 votes chacun"]);
});

test("a ballot that is long to read is noticed before it opens, not when it opens again", () => {
  const loose = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, rank) => [`n${rank}`, note({ rank })]));
  const vote = { step: "ideate" as const, phase: "vote" as const };
  assert.equal(linesTooMany(docAt("ideate", "group", { notes: loose(12) }), vote), 0);
  assert.equal(linesTooMany(docAt("ideate", "group", { notes: loose(13) }), vote), 13);
  assert.equal(linesTooMany(docAt("ideate", "group", { notes: loose(13) }), { step: "ideate", phase: "decide" }), 0);
  assert.equal(linesTooMany(docAt("ideate", "decide", { notes: loose(13) }), vote), 0);
});

test("it closes the vote and shows the results", () => {
  assert.deepEqual(says(docAt("ideate", "vote")), ["Fermer le vote", "et montrer les résultats"]);
});

test("a choice says what it lacks, then what it holds", () => {
  const doc = docAt("ideate", "decide");
  assert.equal(says(doc)[1], "rien n’est encore choisi");
  assert.equal(says(doc, { a: { kept: true, reason: "" }, b: { kept: false, reason: "" } })[1], "2 raisons manquent encore");
  assert.equal(says(doc, { a: { kept: true, reason: "Simple." }, b: { kept: null, reason: "" } })[1], "1 choisie, 1 en réserve");
});

test("questions need no reason, and three are the most", () => {
  const kept = { kept: true, reason: "" };
  const doc = docAt("define", "decide");
  assert.equal(says(doc)[1], "aucune question choisie");
  assert.equal(says(doc, { a: kept })[1], "1 choisie, 0 en réserve");
  assert.equal(says(doc, { a: kept, b: kept, c: kept, d: kept })[1], "3 questions au plus");
});

test("a scenario that stops at the groups goes on to the next step", () => {
  const doc = docAt("empathise", "group", { clusters: { c: cluster({ step: "empathise" }) } });
  doc.workshop.steps = plans([["empathise", ["collect", "group"]], ["define", ["collect", "vote", "decide"]]]);
  assert.deepEqual(says(doc), ["Passer à Choisir la question", "1 groupe gardé"]);
});

test("the last phase ends the workshop, and says which prototype nobody decided on", () => {
  assert.deepEqual(mainButton(docAt("test", "decide"), {}).move, { kind: "close" });
  const undecided = { verdict: null } as Doc["prototypes"][string];
  assert.equal(says(docAt("test", "decide", { prototypes: { p: undecided } }))[1], "1 prototype attend sa décision");
});

test("what testers say is not revealed: they see it as it comes", () => {
  assert.deepEqual(says(withProgress(docAt("test", "collect"), { notes: 5 })), ["Passer à Décider", "5 avis reçus"]);
});

test("a paused workshop resumes, a closed one is left", () => {
  const doc = docAt("ideate", "vote");
  doc.workshop.state = "paused";
  assert.deepEqual(mainButton(doc, {}).move, { kind: "resume" });
  doc.workshop.state = "closed";
  assert.deepEqual(mainButton(doc, {}).move, { kind: "leave" });
});
