// Which view the wall shows.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Phase, Step } from "../src/live/doc";
import { isReveal, viewKey, viewOf, type View } from "../src/board/view";
import { note, workshopDoc } from "./board-doc";

test("the door shows until a facilitator opens a first phase", () => {
  assert.equal(viewOf(workshopDoc({}, { started: false })), "lobby");
  assert.equal(viewOf(workshopDoc({}, { started: false, practice: { round: 1, is_shown: false } })), "practice");
  assert.notEqual(viewOf(workshopDoc({}, { practice: { round: 1, is_shown: false } })), "practice");
  assert.equal(viewOf(workshopDoc()), "collect");
});

const PLACES: [Step, Phase, View][] = [
  ["empathise", "group", "groups"],
  ["empathise", "vote", "vote"],
  ["empathise", "decide", "results"],
  ["define", "collect", "collect"],
  ["define", "vote", "vote"],
  ["define", "decide", "decision"],
  ["ideate", "decide", "results"],
  ["prototype", "collect", "sheets"],
  ["test", "collect", "feedback"],
  ["test", "decide", "verdicts"],
];
for (const [step, phase, view] of PLACES) {
  test(`${step}, ${phase}: ${view}`, () => assert.equal(viewOf(workshopDoc({ step, phase })), view));
}

test("the end wins over a pause, a pause over talking, talking over the light", () => {
  const spotlight = { kind: "join", target_id: null } as const;
  assert.equal(viewOf(workshopDoc({}, { state: "closed", talk: true, spotlight })), "end");
  assert.equal(viewOf(workshopDoc({}, { state: "paused", talk: true, spotlight })), "pause");
  assert.equal(viewOf(workshopDoc({}, { talk: true, spotlight })), "talk");
  assert.equal(viewOf(workshopDoc({}, { started: false, spotlight })), "join");
});

test("a light on something the wall does not hold shows the phase", () => {
  const spotlight = { kind: "note", target_id: "n1" } as const;
  assert.equal(viewOf(workshopDoc({ phase: "group" }, { spotlight })), "groups");
  assert.equal(viewOf(workshopDoc({ phase: "group", notes: { n1: note(1, "Une chaise") } }, { spotlight })), "reading");
});

test("another note in the light is another picture", () => {
  const notes = { n1: note(1, "Une chaise"), n2: note(2, "Un café") };
  const keys = ["n1", "n2"].map((target_id) => viewKey(workshopDoc({ notes }, { spotlight: { kind: "note", target_id } })));
  assert.notEqual(keys[0], keys[1]);
});

test("notes turn over only on the way out of collection, in the same step", () => {
  assert.ok(isReveal({ step: "ideate", phase: "collect" }, { step: "ideate", phase: "group" }));
  assert.ok(isReveal({ step: "define", phase: "collect" }, { step: "define", phase: "vote" }));
  assert.ok(!isReveal({ step: "ideate", phase: "vote" }, { step: "ideate", phase: "group" }));
  assert.ok(!isReveal({ step: "empathise", phase: "collect" }, { step: "define", phase: "vote" }));
});
