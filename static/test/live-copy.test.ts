// The screen's copy: patch merging, gaps, repetitions, snapshots that come late.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCopy } from "../src/live/copy";
import type { Doc, Snapshot } from "../src/live/doc";
import { patched, patchedMine } from "../src/live/merge";

const doc = (): Doc =>
  ({
    workshop: { id: "w", title: "L'accueil", state: "open" },
    step: "empathise",
    phase: "collect",
    timer: { seconds: 300, ends_at: 1000, left_seconds: null },
    progress: { people: 2, notes: 0 },
    notes: { a: { text: "Attendre", hidden: false } },
    clusters: {},
    questions: {},
    prototypes: {},
    feedback: {},
    people: {},
  }) as unknown as Doc;

const snapshot = (seq: number, epoch = "e1", content = doc()): Snapshot => ({
  epoch, seq, now: 0, audience: "participants", doc: content,
  mine: { seat: null, notes: {}, votes: {}, sealed: [], uses: {} },
});

const phase = (base: number, seq: number, name: string) => ({ base, seq, set: { phase: name } });

test("step, phase and timer are replaced; workshop, progress and items are merged field by field", () => {
  const next = patched(doc(), {
    phase: "group",
    timer: null,
    workshop: { state: "paused" },
    progress: { notes: 3 },
    notes: { a: { hidden: true }, b: { text: "Le bruit" } },
  });
  assert.equal(next.phase, "group");
  assert.equal(next.timer, null);
  assert.deepEqual([next.workshop.title, next.workshop.state], ["L'accueil", "paused"]);
  assert.deepEqual(next.progress as unknown, { people: 2, notes: 3 });
  assert.deepEqual(next.notes as unknown, { a: { text: "Attendre", hidden: true }, b: { text: "Le bruit" } });
});

test("null removes an item, and what is not named keeps its identity", () => {
  const before = doc();
  const next = patched(before, { notes: { a: null } });
  assert.deepEqual(next.notes, {});
  assert.equal(next.workshop, before.workshop);
  assert.ok(before.notes.a, "the old document is untouched");
});

test("a patch that fits is applied, the same one again is ignored", () => {
  const copy = createCopy();
  copy.takeSnapshot(snapshot(4));
  assert.equal(copy.takePatch(phase(4, 6, "group")), "applied");
  assert.equal(copy.takePatch(phase(4, 6, "vote")), "ignored");
  assert.deepEqual([copy.seq(), copy.doc()?.phase], [6, "group"]);
});

test("a patch whose base is ahead waits for the snapshot, then applies", () => {
  const copy = createCopy();
  copy.takeSnapshot(snapshot(4));
  assert.equal(copy.takePatch(phase(7, 8, "vote")), "gap");
  assert.equal(copy.doc()?.phase, "collect");
  assert.ok(copy.hasGap());
  copy.takeSnapshot(snapshot(7));
  assert.deepEqual([copy.seq(), copy.doc()?.phase, copy.hasGap()], [8, "vote", false]);
});

test("patches heard before the first snapshot are kept", () => {
  const copy = createCopy();
  assert.equal(copy.takePatch(phase(2, 3, "group")), "gap");
  copy.takeSnapshot(snapshot(2));
  assert.deepEqual([copy.seq(), copy.doc()?.phase], [3, "group"]);
});

test("a snapshot older than what is shown changes nothing", () => {
  const copy = createCopy();
  copy.takeSnapshot(snapshot(4));
  copy.takePatch(phase(4, 5, "group"));
  assert.equal(copy.takeSnapshot(snapshot(4)), false);
  assert.deepEqual([copy.seq(), copy.doc()?.phase], [5, "group"]);
});

test("a new epoch starts again from its snapshot, even with smaller numbers", () => {
  const copy = createCopy();
  copy.takeSnapshot(snapshot(40));
  assert.ok(copy.isBehind({ epoch: "e2", seq: 3, now: 0 }));
  assert.equal(copy.takeSnapshot(snapshot(3, "e2")), true);
  assert.equal(copy.seq(), 3);
  assert.ok(!copy.isBehind({ epoch: "e2", seq: 3, now: 0 }));
});

test("a beat ahead of the copy shows that the tail was lost", () => {
  const copy = createCopy();
  copy.takeSnapshot(snapshot(4));
  assert.ok(!copy.isBehind({ epoch: "e1", seq: 4, now: 0 }));
  assert.ok(copy.isBehind({ epoch: "e1", seq: 5, now: 0 }));
});

test("snapshot and patches, in any order and repeated, end in the same document", () => {
  const patches = [phase(1, 2, "group"), { base: 2, seq: 3, set: { notes: { b: { text: "Le bruit" } } } }, phase(3, 5, "vote")];
  const straight = createCopy();
  straight.takeSnapshot(snapshot(1));
  patches.forEach(straight.takePatch);
  for (let round = 0; round < 50; round += 1) {
    const copy = createCopy();
    const disorder = [...patches, ...patches].sort(() => Math.random() - 0.5);
    disorder.slice(0, round % 6).forEach(copy.takePatch);
    copy.takeSnapshot(snapshot(1));
    disorder.forEach(copy.takePatch);
    // What disorder left out comes with the snapshot that the gap asks for.
    if (copy.hasGap()) copy.takeSnapshot(snapshot(5, "e1", straight.doc() as Doc));
    patches.forEach(copy.takePatch);
    assert.deepEqual(copy.doc(), straight.doc());
  }
});

test("what is mine is merged by note, by step and by prototype", () => {
  const mine = patchedMine(
    { seat: null, notes: { a: {} as never }, votes: { empathise: { x: 1 } }, sealed: [], uses: {} },
    { notes: { a: null, b: { text: "Oui" } }, votes: { ideate: { y: 2 } }, uses: { p: "yes" } },
  );
  assert.deepEqual(mine as unknown, {
    seat: null, notes: { b: { text: "Oui" } }, votes: { empathise: { x: 1 }, ideate: { y: 2 } }, sealed: [], uses: { p: "yes" },
  });
});
