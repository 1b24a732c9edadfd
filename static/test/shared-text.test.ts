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
  assert.deepEqual(begun.known, ["Un banc"]);
  assert.equal(isTheirs({ ...begun, text: "Un banc bleu" }, "Rien"), true);
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
