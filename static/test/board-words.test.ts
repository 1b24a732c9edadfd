// Words and numbers as the wall writes them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrived, lastThatFit } from "../src/board/arrivals";
import { chosenQuestions, keptNeeds } from "../src/board/origins";
import { wordsFor } from "../src/board/names";
import { measure } from "../src/board/picture";
import { questionParts } from "../src/board/question-parts";
import { readSettings } from "../src/board/settings";
import { firstTry, sheetLines } from "../src/board/sheet-words";
import { SHEET_FIELDS, type Person, type SheetField } from "../src/live/doc";
import { bound } from "../src/parts/bound";
import { clockText, secondsLeft, shareLeft } from "../src/parts/countdown";
import { pinText } from "../src/parts/pin";
import { byVotes, targetsOf, tiedIds } from "../src/parts/targets";
import { cluster, note, question, workshopDoc } from "./board-doc";

test("a code is read three by three and never cut", () => assert.equal(pinText("482915"), "482\u00a0915"));

test("the wall speaks of what the step asks for", () => {
  assert.deepEqual((["empathise", "define", "ideate"] as const).map((step) => wordsFor(step).received), [
    "board.received.needs", "board.received.questions", "board.received.ideas",
  ]);
});

test("a plain space before a French sign does not let it begin a line", () => {
  assert.equal(bound("Pourquoi ? « Oui »"), "Pourquoi\u00a0? «\u00a0Oui\u00a0»");
  assert.equal(bound("Why? 10:30"), "Why? 10:30");
});

test("the beginning of a question takes the colour of the step, whatever its capitals", () => {
  assert.deepEqual(questionParts("comment faire pour attendre ?"), { beginning: "comment faire pour", rest: " attendre ?" });
  assert.deepEqual(questionParts("Comment mieux attendre ?"), { beginning: "", rest: "Comment mieux attendre ?" });
});

test("the clock counts down with the server, stays when held, and stops at zero", () => {
  const running = { seconds: 300, ends_at: 200_000, left_seconds: null };
  assert.equal(secondsLeft(running, 0), 200);
  assert.equal(secondsLeft(running, 999_000), 0);
  assert.equal(secondsLeft({ seconds: 300, ends_at: null, left_seconds: 42 }, 999_000), 42);
  assert.deepEqual([200, 59, 3900].map(clockText), ["3:20", "0:59", "1:05:00"]);
});

test("the ring never shows more than a full turn", () => {
  assert.equal(shareLeft({ seconds: 60, ends_at: 0, left_seconds: null }, 90), 1);
  assert.equal(shareLeft({ seconds: 0, ends_at: 0, left_seconds: null }, 0), 0);
});

test("a bigger setting leaves fewer units in the same picture", () => {
  assert.equal(Math.round(measure({ wide: 1920, high: 1080 }, 1).high), 100);
  assert.ok(measure({ wide: 1920, high: 1080 }, 1.2).high < 84);
  assert.ok(measure({ wide: 1024, high: 768 }, 1).high > 130);
});

test("settings that cannot be read are the plain ones", () => {
  const plain = { theme: "light", size: 1 };
  assert.deepEqual([null, "", "{", "null", '{"size":9,"theme":"blue"}'].map(readSettings), Array(5).fill(plain));
  assert.deepEqual(readSettings('{"size":1.2,"theme":"dark"}'), { theme: "dark", size: 1.2 });
});

const person = (number: number, role: Person["role"] = "participant"): Person => ({ animal: "cat", number, role, has_given: null });

test("people stand in the order they came, without the team", () => {
  const people = { b: person(2), a: person(1), f: person(1, "facilitator") };
  assert.deepEqual(arrived(workshopDoc({ people })).map(({ number }) => number), [1, 2]);
});

test("a crowd shows its latest, the earlier ones are a count", () => {
  const crowd = Array.from({ length: 60 }, (_, index) => person(index + 1));
  const { shown, folded } = lastThatFit(crowd, 167, 2);
  assert.equal(shown.length + folded, 60);
  assert.equal(shown[shown.length - 1].number, 60);
  assert.equal(lastThatFit(crowd.slice(0, 10), 167, 2).folded, 0);
});

test("ties are those with as many votes, not those without any", () => {
  const doc = workshopDoc({
    phase: "decide",
    clusters: { a: cluster(1, "A", { votes: 4 }), b: cluster(2, "B", { votes: 9 }), c: cluster(3, "C", { votes: 4 }), d: cluster(4, "D", { votes: 0 }) },
    notes: { e: note(1, "Seule", { votes: 0 }) },
  });
  const targets = targetsOf(doc);
  assert.deepEqual(targets.map(({ id }) => id), ["a", "b", "c", "d", "e"]);
  assert.deepEqual(byVotes(targets).map(({ id }) => id), ["b", "a", "c", "d", "e"]);
  assert.deepEqual([...tiedIds(targets)], ["a", "c"]);
});

test("the second step rests on the needs that were kept, or on every group when none was", () => {
  const clusters = { a: cluster(1, "A"), b: cluster(2, "B") };
  assert.equal(keptNeeds(workshopDoc({ clusters, notes: { n: note(1, "Seule") } })).length, 2);
  const kept = { ...clusters, b: cluster(2, "B", { choice: { kept: true, reason: "" } }) };
  assert.deepEqual(keptNeeds(workshopDoc({ clusters: kept })).map(({ id }) => id), ["b"]);
});

test("a chosen question that was hidden afterwards is not shown", () => {
  const choice = { kept: true, reason: "" };
  const questions = { a: question(1, "A ?", { choice, hidden: true }), b: question(2, "B ?", { choice }), c: question(3, "C ?") };
  assert.deepEqual(chosenQuestions(workshopDoc({ questions })).map(({ text }) => text), ["B ?"]);
});

test("the first try says when, where, with whom, as far as it is known", () => {
  const sheet = Object.fromEntries(SHEET_FIELDS.map((field) => [field, ""])) as Record<SheetField, string>;
  assert.equal(firstTry(sheet), "");
  assert.equal(firstTry({ ...sheet, first_try_when: "Jeudi ", first_try_who: "les nouveaux" }), "Jeudi, les nouveaux");
});

test("a sheet gives its lines to the texts that need them, one at least to each", () => {
  const long = "une longue phrase ".repeat(20);
  const box = { wide: 49, high: 59 };
  const [idea, whom, first] = sheetLines("Un nom", [long, "Tous", ""], box);
  assert.ok(idea > 3);
  assert.deepEqual([whom, first], [1, 1]);
  assert.deepEqual(sheetLines("Un nom", [long, long, long], { wide: 49, high: 10 }), [1, 1, 1]);
});
