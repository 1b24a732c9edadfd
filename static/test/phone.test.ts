// What the phone works out by itself: beginnings, ballots, codes, my notes, the next note to sort.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Doc, Mine } from "../src/live/doc";
import type { PendingCommand } from "../src/live/live";
import { wholeQuestion } from "../src/phone/ask";
import { seenBallot, spent, withDots } from "../src/phone/ballot";
import { withStart } from "../src/parts/starts";
import { digitsOf } from "../src/phone/door";
import { looseNotes } from "../src/phone/loose";
import { myNotes } from "../src/phone/my-list";
import { sentences } from "../src/phone/speech";

const STARTS = ["J’ai besoin de…", "J’aimerais…", "C’est difficile de…"];

test("a beginning goes before what is written, and takes the place of another beginning", () => {
  assert.equal(withStart("J’aimerais…", "", STARTS), "J’aimerais ");
  assert.equal(withStart("J’aimerais…", "Un banc", STARTS), "J’aimerais un banc");
  assert.equal(withStart("C’est difficile de…", "J’aimerais un banc", STARTS), "C’est difficile de un banc");
  assert.equal(withStart("J’aimerais…", "J’aimerais un banc", STARTS), "J’aimerais un banc");
});

test("a question begins once", () => {
  assert.equal(wholeQuestion("Comment faire pour…", "bien accueillir ?"), "Comment faire pour bien accueillir ?");
  assert.equal(wholeQuestion("Comment faire pour…", "comment faire pour bien accueillir ?"), "comment faire pour bien accueillir ?");
});

test("a ballot never goes over its budget, and a dot taken away leaves nothing behind", () => {
  assert.deepEqual(withDots({ a: 1 }, "b", 1, 3), { a: 1, b: 1 });
  assert.deepEqual(withDots({ a: 2, b: 1 }, "c", 1, 3), { a: 2, b: 1 });
  assert.deepEqual(withDots({ a: 1, b: 1 }, "a", 0, 3), { b: 1 });
  assert.equal(spent({ a: 2, b: 1 }), 3);
});

test("a code is read whatever stands between its digits, in any digits", () => {
  assert.equal(digitsOf("482 915"), "482915");
  assert.equal(digitsOf("482-915-77"), "482915");
  assert.equal(digitsOf("٤٨٢٩١٥"), "482915");
  assert.equal(digitsOf("abc"), "");
});

test("what is read aloud is cut at sentences, and never long", () => {
  assert.deepEqual(sentences("Un mot. Deux mots ?"), ["Un mot.", "Deux mots ?"]);
  assert.ok(sentences("mot ".repeat(200)).every((part) => part.length <= 170));
  assert.equal(sentences("mot ".repeat(200)).join(" ").split(" ").length, 200);
});

const doc = { step: "ideate" } as Doc;
const mine = (notes: object): Mine => ({ seat: { id: "s" }, notes, votes: {}, uses: {} }) as unknown as Mine;
const note = (text: string, rank: number) => ({ step: "ideate", text, zone: null, prototype_id: null, photo_id: null, hidden: false, rank });
const command = (name: string, payload: Record<string, unknown>): PendingCommand => ({ id: "c1", name, payload, tries: 0, created_at: 0 });

test("my notes show what is still on its way", () => {
  const known = mine({ a: note("Un café", 1), b: note("Un banc", 2) });
  const pending = [
    command("post_note", { note_id: "c", text: "Un ticket" }),
    command("edit_note", { note_id: "a", text: "Un coin café" }),
    command("withdraw_note", { note_id: "b" }),
  ];
  assert.deepEqual(
    myNotes(doc, known, pending).map(({ id, text, state }) => [id, text, state]),
    [["c", "Un ticket", "waiting"], ["a", "Un coin café", "waiting"]],
  );
});

test("a note both sent and still waiting for its answer shows once", () => {
  const pending = [command("post_note", { note_id: "a", text: "Un café" })];
  assert.equal(myNotes(doc, mine({ a: note("Un café", 1) }), pending).length, 1);
});

test("one sorts one's own note first, and each phone its own order of the others", () => {
  const notes = Object.fromEntries("abcdefgh".split("").map((id, rank) => [id, { step: "ideate", cluster_id: null, hidden: false, rank }]));
  const full = { step: "ideate", notes: { ...notes, kept: { step: "ideate", cluster_id: "x" } } } as unknown as Doc;
  const order = (seat: string) => looseNotes(full, { ...mine({ e: {} }), seat: { id: seat } } as unknown as Mine, ["b"]).map(([id]) => id);
  assert.equal(order("one")[0], "e");
  assert.equal(order("one").length, 7);
  assert.ok(!order("one").includes("b") && !order("one").includes("kept"));
  assert.notDeepEqual(order("one"), order("two"));
});

test("whoever holds the phone sees one ballot, never the other person's", () => {
  const first = { votes: { ideate: { a: 1 } }, sealed: [] };
  assert.deepEqual(seenBallot(first, [], "ideate", 2), { turn: 1, isHidden: false, choices: { a: 1 } });
  // Given a moment ago, and the link is down: the server has the first ballot, and knows nothing of the second.
  assert.deepEqual(seenBallot(first, [{ choices: {}, ballot: 2 }], "ideate", 2), { turn: 2, isHidden: false, choices: {} });
  assert.deepEqual(
    seenBallot(first, [{ choices: { a: 1 }, ballot: 1 }, { choices: { b: 1 }, ballot: 2 }], "ideate", 2).choices, { b: 1 },
  );
  const second = { votes: { ideate: { b: 1 } }, sealed: ["ideate" as const] };
  assert.deepEqual(seenBallot(second, [], "ideate", 2), { turn: 2, isHidden: false, choices: { b: 1 } });
  // Alone again: until the server has answered, the phone still holds the second ballot.
  assert.deepEqual(seenBallot(second, [], "ideate", 1), { turn: 1, isHidden: true, choices: {} });
});
