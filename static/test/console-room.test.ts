// The room as the console counts it, what it may read aloud, and what is on its way.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { crowdOf, votesOnTheWay } from "../src/console/crowd";
import { foreseen } from "../src/console/foreseen";
import { dotsLeft, mayAdd, mayRemoveBallot, withDots } from "../src/console/paper-votes";
import { placeAfter, placeBefore } from "../src/console/places";
import { phonePicture } from "../src/console/phone-picture";
import { wallPicture, type Picture } from "../src/console/picture";
import { pagesOf, pageShown } from "../src/console/reading";
import { areasOf, cardAfter, trayOf } from "../src/console/sorting";
import { nextPaperNumber } from "../src/console/entries";
import type { Doc, Person, Presence } from "../src/live/doc";
import { cluster, docAt, note, question, speakFrench, withProgress } from "./console-doc";

before(speakFrench);

const person = (number: number, has_given: boolean | null): Person => ({
  animal: "cat", number, has_given, role: "participant", people: 1, given: has_given === null ? null : Number(has_given),
});
const here = { connected: true, done: false, help: false, waiting: false };
const gone = { ...here, connected: false };

test("closing the vote waits for phones that may still send a ballot", () => {
  const people = { a: person(1, true), b: person(2, false), c: person(3, false), d: person(4, false), e: person(5, true), f: { ...person(1, null), role: "facilitator" as const } };
  const presence: Presence = { connected: 2, done: 0, help: 0, people: { a: here, b: here, c: gone, d: { ...gone, waiting: true }, e: { ...gone, waiting: true } } };
  const doc = docAt("ideate", "vote", { people });
  assert.deepEqual(votesOnTheWay(doc, presence), { votes: 2, lost: 1 });
  assert.equal(votesOnTheWay(docAt("ideate", "group", { people }), presence).votes, 0);
});

test("paper ballots count among those who voted", () => {
  const doc = withProgress(docAt("ideate", "vote", { people: { a: person(1, true), b: person(2, false) } }), { paper_ballots: 3 });
  const { given, total, working } = crowdOf(doc, null);
  assert.deepEqual([given, total, working], [4, 5, 1]);
});

test("a phone for two counts two people, who vote one after the other", () => {
  const pair = { ...person(1, false), people: 2, given: 1 };
  const doc = docAt("ideate", "vote", { people: { a: pair, b: person(2, true) } });
  const { given, working, total, pairs } = crowdOf(doc, null);
  assert.deepEqual([given, working, total, pairs], [2, 1, 3, 1]);
  const presence: Presence = { connected: 3, done: 0, help: 0, people: { a: here, b: here } };
  assert.deepEqual(votesOnTheWay(doc, presence), { votes: 1, lost: 0 });
  const lost: Presence = { ...presence, people: { a: { ...gone, waiting: true }, b: here } };
  assert.deepEqual(votesOnTheWay(doc, lost), { votes: 1, lost: 1 });
});

test("in a practice those who answered have given", () => {
  const doc = docAt("empathise", "collect", { people: { a: { ...person(1, false), people: 2 }, b: person(2, false) } });
  doc.workshop.started = false;
  const presence: Presence = { connected: 3, done: 0, help: 0, people: { a: { ...here, practised: true }, b: here } };
  assert.equal(crowdOf(doc, presence).given, 2);
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
  assert.deepEqual([wallPicture(open).said, wallPicture(open).title], ["Une note, en grand.", "Un coin café"]);
  open.notes = { a: note({ hidden: true }) };
  assert.equal(wallPicture(open).title, "");
});

test("while the room sorts, the wall and a phone are drawn with the notes in no group yet", () => {
  const loose = { a: note({ rank: 1 }), b: note({ rank: 2, text: "Un banc" }), h: note({ rank: 3, hidden: true }) };
  const doc = docAt("ideate", "group", { notes: loose, clusters: { e: cluster() } });
  doc.workshop.steps.forEach((plan) => { plan.participants_group = true; });
  const texts = ({ rows }: Picture) => rows.map(({ text }) => text);
  assert.equal(wallPicture(doc).said, "2 notes à ranger.");
  assert.deepEqual(texts(wallPicture(doc)), ["Un coin café", "Un banc"]);
  assert.deepEqual(texts(phonePicture(doc)), ["Un coin café"]);
  const begun: Doc = { ...doc, notes: { ...loose, g: note({ rank: 4, cluster_id: "e" }) } };
  assert.equal(wallPicture(begun).said, "1 groupe et ses notes. 2 notes à ranger.");
  assert.deepEqual(texts(phonePicture(begun)), ["Un coin café", "Attendre"]);
  const sorted: Doc = { ...begun, notes: { g: begun.notes.g } };
  assert.deepEqual([wallPicture(sorted).said, texts(phonePicture(sorted))], ["1 groupe et ses notes.", []]);
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
