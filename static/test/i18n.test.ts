// Words in each language: how it counts, and what stands inside its sentences.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { listed, t, tn, useCatalogue } from "../src/parts/i18n";

function speak(lang: string, messages: Record<string, string | string[]> = {}): void {
  useCatalogue({ lang, dir: lang === "ar" ? "rtl" : "ltr", messages });
}

afterEach(() => speak("fr"));

/** Which of its forms a language takes for each count. */
function formsOf(lang: string, ways: number, counts: number[]): number[] {
  speak(lang, { "a.count": Array.from({ length: ways }, (_, form) => String(form)) });
  return counts.map((n) => Number(tn("a.count", n)));
}

test("each language counts as gettext says it does", () => {
  assert.deepEqual(formsOf("fr", 2, [0, 1, 2]), [0, 0, 1]);
  assert.deepEqual(formsOf("en", 2, [0, 1, 2]), [1, 0, 1]);
  assert.deepEqual(formsOf("pt", 2, [0, 1, 2]), [1, 0, 1]);
  assert.deepEqual(formsOf("tr", 1, [0, 1, 2]), [0, 0, 0]);
  assert.deepEqual(formsOf("ar", 6, [0, 1, 2, 3, 10, 11, 99, 100, 102, 103]), [0, 1, 2, 3, 3, 4, 4, 5, 5, 3]);
});

test("right to left, what is put in a sentence does not turn the words around it", () => {
  const messages = { "a.of": "{n} / {total}" };
  speak("ar", messages);
  assert.equal(t("a.of", { n: 1, total: 5 }), "\u20681\u2069 / \u20685\u2069");
  assert.equal(listed(["1", "2"]), "1، 2");
  speak("tr", messages);
  assert.equal(t("a.of", { n: 1, total: 5 }), "1 / 5");
  assert.equal(listed(["1", "2"]), "1, 2");
});

test("right to left, a sentence put in a sentence keeps its own order: the animal, then its number", () => {
  speak("ar", { "a.name": "{animal} {n}", "a.you": "= {name}" });
  const name = t("a.name", { animal: "سلحفاة", n: 7 });
  assert.equal(t("a.you", { name }), `= \u2067${name}\u2069`);
});

test("a sentence that a language misses shows its key", () => {
  speak("tr");
  assert.equal(t("a.nowhere"), "a.nowhere");
});
