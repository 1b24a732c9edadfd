// Choosing on the console: drafts over the server's choice, what may be sent, ties.
import assert from "node:assert/strict";
import { test } from "node:test";
import { choosing, isUnsent, obstacle, picksOf, unsettled } from "../src/console/choices";
import { byVotes, targetsOf, tiedIds } from "../src/parts/targets";
import { cluster, docAt, note } from "./console-doc";

const doc = docAt("ideate", "decide", {
  clusters: {
    a: cluster({ rank: 1, votes: 4, choice: { kept: true, reason: "Simple." } }),
    b: cluster({ rank: 2, votes: 9, choice: { kept: false, reason: "" } }),
  },
  notes: { c: note({ votes: 4, choice: { kept: false, reason: "" } }) },
});
const targets = targetsOf(doc);

test("what is typed here lies over what the server has, and nothing else", () => {
  const picks = picksOf(targets, { b: { reason: "Plus tard." } });
  assert.deepEqual(picks.a, { kept: true, reason: "Simple." });
  assert.deepEqual(picks.b, { kept: false, reason: "Plus tard." });
});

test("an idea chosen without a reason waits here", () => {
  const picks = picksOf(targets, { b: { kept: true } });
  assert.equal(obstacle("ideate", picks), "reason_missing");
  assert.equal(obstacle("empathise", picks), null);
});

test("the whole choice goes at once, with the reasons not to choose", () => {
  const picks = picksOf(targets, { b: { reason: " Plus tard. " } });
  assert.deepEqual(choosing(picks), { targets: [{ id: "a", reason: "Simple." }], reserve: [{ id: "b", reason: "Plus tard." }] });
});

test("a choice the server knows is not sent again", () => {
  assert.equal(isUnsent(targets, picksOf(targets, {})), false);
  assert.equal(isUnsent(targets, picksOf(targets, { a: { reason: "Simple. " } })), false);
  assert.equal(isUnsent(targets, picksOf(targets, { a: { reason: "Utile." } })), true);
});

test("a draft ends when the server shows the same", () => {
  assert.deepEqual(unsettled(targets, { a: { kept: true }, b: { kept: true } }), { b: { kept: true } });
});

test("most votes come first, and a tie is said as a tie", () => {
  assert.deepEqual(byVotes(targets).map(({ id }) => id), ["b", "a", "c"]);
  assert.deepEqual([...tiedIds(targets)].sort(), ["a", "c"]);
});
