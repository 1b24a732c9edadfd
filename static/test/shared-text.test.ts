// Words in a field that several people fill: whose are new, and what the two make together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { arrived, chosen, isTheirs, joined, sent } from "../src/parts/shared-text";

test("what was there when one began, and what one sent, is nobody else's", () => {
  const begun = sent({ text: "Un banc ", known: [""] });
  assert.deepEqual(begun.known, ["", "Un banc"]);
  assert.equal(isTheirs({ ...begun, text: "Un banc bleu" }, ""), false);
  assert.equal(isTheirs({ ...begun, text: "Un banc bleu" }, "Un banc"), false);
  assert.equal(isTheirs({ ...begun, text: "Un banc bleu" }, "Une lampe"), true);
  assert.equal(isTheirs({ ...begun, text: "Une lampe " }, "Une lampe"), false);
});

test("once my words have arrived, what was there before them would be somebody's wish", () => {
  const begun = arrived(sent({ text: "Un banc", known: ["Rien"] }), "Un banc");
  assert.ok(begun);
  assert.deepEqual(begun.known, ["Un banc"]);
  assert.equal(isTheirs({ ...begun, text: "Un banc bleu" }, "Rien"), true);
});

test("words that were in the field make way for what somebody adds, with no choice to make", () => {
  const begun = arrived(sent({ text: " Un banc", known: [""] }), "Un banc");
  assert.ok(begun);
  for (const news of ["Un banc, une lampe", "Une lampe"]) {
    assert.equal(isTheirs(begun, news), false);
    assert.equal(arrived(begun, news), null);
    assert.equal(isTheirs({ ...begun, text: " Un banc bleu" }, news), true, "one has gone on writing");
    assert.ok(arrived({ ...begun, text: " Un banc bleu" }, news));
  }
});

test("words that went and are whole in somebody's text are not two texts", () => {
  const begun = sent({ text: " Un banc", known: [""] });
  assert.equal(isTheirs(begun, "Une lampe et Un banc"), false);
  assert.equal(arrived(begun, "Une lampe et Un banc"), null);
  assert.equal(isTheirs(begun, "Une lampe"), true);
  assert.equal(isTheirs({ text: "Un", known: [""] }, "Un banc"), true, "not under the fingers of who begins");
  assert.equal(isTheirs(sent({ text: "", known: ["Un banc"] }), "Une lampe"), true, "an erasing is a choice");
});

test("however often one pauses without a network, what was there at first stays known", () => {
  const begun = Array.from({ length: 40 }).reduce<{ text: string; known: string[] }>(
    (soFar, _, turn) => sent({ ...soFar, text: `Un banc ${turn}` }), { text: "", known: ["Rien"] });
  assert.equal(begun.known[0], "Rien");
  assert.equal(begun.known.at(-1), "Un banc 39");
  assert.ok(begun.known.length <= 20, "the server takes no more");
});

test("a text chosen against another one knows only that one", () => {
  assert.deepEqual(chosen("Un banc", "Une lampe"), { text: "Un banc", known: ["Une lampe"] });
});

test("two texts are kept together where there is room", () => {
  assert.equal(joined("Une lampe", " Un banc ", 60, "\n"), "Une lampe\nUn banc");
  assert.equal(joined("", "Un banc", 60, ", "), "Un banc");
  assert.equal(joined("Une lampe", "Un banc", 12, ", "), "");
});
