// What waits to be reread is in its own list, and nowhere else on the console.
import assert from "node:assert/strict";
import { test } from "node:test";
import { foreseen } from "../src/console/foreseen";
import { heldIn, withoutHeld } from "../src/console/rereading";
import type { PendingCommand } from "../src/live/live";
import { docAt, note } from "./console-doc";

const doc = docAt("empathise", "collect", {
  notes: {
    later: note({ held: true, posted_at: 2, text: "Après" }),
    first: note({ held: true, posted_at: 1, text: "Avant" }),
    aside: note({ held: true, hidden: true, posted_at: 0 }),
    shown: note({ held: false, posted_at: 3 }),
  },
});

const asked = (name: string, note_ids: string[]): PendingCommand => ({ id: "c", name, payload: { note_ids }, tries: 0, created_at: 0 });

test("in order of arrival, without those that were set aside", () => {
  assert.deepEqual(heldIn(doc).map(({ id }) => id), ["first", "later"]);
});

test("the rest of the console has all the others", () => {
  assert.deepEqual(Object.keys(withoutHeld(doc).notes).sort(), ["aside", "shown"]);
  assert.equal(withoutHeld(withoutHeld(doc)).notes.shown, doc.notes.shown);
});

test("what was just judged leaves the list before the server answers", () => {
  assert.deepEqual(heldIn(foreseen(doc, [asked("accept_notes", ["first"])])).map(({ id }) => id), ["later"]);
  assert.ok(withoutHeld(foreseen(doc, [asked("accept_notes", ["first"])])).notes.first);
  assert.deepEqual(heldIn(foreseen(doc, [asked("set_aside_notes", ["first", "later"])])), []);
});
