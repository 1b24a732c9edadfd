// The room as the console counts it, what it may read aloud, and what is on its way.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { crowdOf, votesOnTheWay } from "../src/console/crowd";
import { foreseen } from "../src/console/foreseen";
import { dotsLeft, mayAdd, mayRemoveBallot, withDots } from "../src/console/paper-votes";
import { placeAfter, placeBefore } from "../src/console/places";
import { wallPicture } from "../src/console/picture";
import { pagesOf, pageShown } from "../src/console/reading";
import { areasOf, cardAfter, trayOf } from "../src/console/sorting";
import { nextPaperNumber } from "../src/console/entries";
import type { Doc, Person, Presence } from "../src/live/doc";
import { cluster, docAt, note, question, speakFrench, withProgress } from "./console-doc";

before(speakFrench);

const person = (number: number, has_given: boolean | null): Person => ({ animal: "cat", number, has_given, role: "participant" });
const here = { connected: true, done: false, help: false };

test("closing the vote waits for phones that are linked and have no ballot", () => {
  const people = { a: person(1, true), b: person(2, false), c: person(3, false), f: { ...person(1, null), role: "facilitator" as const } };
  const presence: Presence = { connected: 2, done: 0, help: 0, people: { a: here, b: here, c: { ...here, connected: false } } };
  assert.equal(votesOnTheWay(docAt("ideate", "vote", { people }), presence), 1);
  assert.equal(votesOnTheWay(docAt("ideate", "group", { people }), presence), 0);
});

test("paper ballots count among those who voted", () => {
  const doc = withProgress(docAt("ideate", "vote", { people: { a: person(1, true), b: person(2, false) } }), { paper_ballots: 3 });
  const { given, total, working } = crowdOf(doc, null);
  assert.deepEqual([given, total, working], [4, 5, 1]);
});

test("before the start nobody has given anything", () => {
  const doc = docAt("empathise", "collect", { people: { a: person(1, true) } });
  doc.workshop.started = false;
  assert.equal(crowdOf(doc, null).given, 0);
});

test("the way goes along the scenario, both ways", () => {
  assert.deepEqual(placeAfter(docAt("empathise", "decide")), { step: "define", phase: "collect" });
  assert.deepEqual(placeBefore(docAt("define", "vote")), { step: "define", phase: "collect" });
  assert.equal(placeBefore(docAt("empathise", "collect")), null);
  assert.equal(placeAfter(docAt("test", "decide")), null);
});

test("the table has the tray, the groups and their keys; hidden notes are on neither", () => {
  const clusters = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`c${index}`, cluster({ rank: index + 1 })]));
  const notes = { a: note({ rank: 2 }), b: note({ rank: 1 }), h: note({ hidden: true }), g: note({ cluster_id: "c0" }), e: note({ step: "empathise" }) };
  const doc = docAt("ideate", "group", { clusters, notes });
  assert.deepEqual(trayOf(doc).map(({ id }) => id), ["b", "a"]);
  assert.deepEqual(areasOf(doc).map(({ key }) => key), ["1", "2", "3", "4", "5", "6", "7", "8", "9", ""]);
  assert.equal(cardAfter(doc, "b"), "a");
  assert.equal(cardAfter(doc, "g"), null);
});

test("a note moved here stays where it was put until the server answers", () => {
  const doc = docAt("ideate", "group", { clusters: { c: cluster() }, notes: { a: note() } });
  const command = { id: "1", name: "move_note", payload: { note_id: "a", cluster_id: "c" }, tries: 1, created_at: 0 };
  assert.equal(foreseen(doc, [command]).notes.a.cluster_id, "c");
  assert.equal(foreseen(doc, [{ ...command, payload: { note_id: "gone", cluster_id: "c" } }]), doc);
});

test("nothing is read aloud while the room writes blind", () => {
  const notes = { a: note({ rank: 2 }), b: note({ rank: 1 }), g: note({ cluster_id: "c" }) };
  const parts = { notes, clusters: { c: cluster() } };
  assert.deepEqual(pagesOf(docAt("ideate", "collect", parts)), []);
  const doc = docAt("ideate", "group", parts);
  assert.deepEqual(pagesOf(doc).map(({ id }) => id), ["g", "b", "a"]);
  doc.workshop.spotlight = { kind: "note", target_id: "b" };
  assert.equal(pageShown(doc, pagesOf(doc)), 1);
});

test("what the wall is said to show hides what the wall hides", () => {
  const blind = withProgress(docAt("ideate", "collect", { notes: { a: note() } }), { notes: 1 });
  blind.workshop.spotlight = { kind: "note", target_id: "a" };
  assert.equal(wallPicture(blind).said, "La question, et 1 idée reçue, cachée.");
  const open: Doc = { ...blind, phase: "group" };
  assert.deepEqual([wallPicture(open).said, wallPicture(open).title], ["Une idée, en grand.", "Un coin café"]);
  open.notes = { a: note({ hidden: true }) };
  assert.equal(wallPicture(open).title, "");
});

test("questions are read in the order they came", () => {
  const doc = docAt("define", "vote", { questions: { a: question({ rank: 2 }), b: question({ rank: 1 }), h: question({ hidden: true }) } });
  assert.deepEqual(pagesOf(doc).map(({ id }) => id), ["b", "a"]);
});

test("paper ballots hold so many dots and no more", () => {
  const rule = { dots: 3, stacking: false };
  const paper = withDots({ ballots: 1, choices: {} }, "a", 1);
  assert.equal(dotsLeft(paper, rule), 2);
  assert.equal(mayAdd(paper, "a", rule), false);
  assert.equal(mayAdd(paper, "a", { ...rule, stacking: true }), true);
  assert.equal(mayAdd(paper, "b", rule), true);
  assert.equal(mayRemoveBallot(paper, rule), false);
  assert.deepEqual(withDots(paper, "a", -1), { ballots: 1, choices: {} });
});

test("the next paper has the next number", () => {
  assert.equal(nextPaperNumber(docAt("ideate", "collect")), 1);
  assert.equal(nextPaperNumber(docAt("ideate", "collect", { notes: { a: note({ number: 13 }), b: note() } })), 14);
});
