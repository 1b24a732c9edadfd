// A question of the console about a place that everybody has left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { effect, signal } from "@preact/signals";
import { staleQuestions } from "../src/console/stale";
import type { Question } from "../src/console/dialogs";
import type { Doc } from "../src/live/doc";
import { docAt, withProgress } from "./console-doc";

const VOTES: Question = { kind: "votes_on_the_way", place: { step: "ideate", phase: "decide" } };

function roomAsking(asked: Question) {
  const doc = signal<Doc | null>(docAt("ideate", "vote"));
  const question = signal<Question | null>(asked);
  effect(staleQuestions({ doc, question }));
  return { doc, question };
}

test("it goes when the place changes", () => {
  const { doc, question } = roomAsking(VOTES);
  doc.value = docAt("ideate", "decide");
  assert.equal(question.value, null);
});

test("it stays while votes arrive", () => {
  const { doc, question } = roomAsking(VOTES);
  doc.value = withProgress(docAt("ideate", "vote"), { voters: 3 });
  assert.equal(question.value, VOTES);
});

test("what does not hang on the place stays", () => {
  const { doc, question } = roomAsking({ kind: "close" });
  doc.value = docAt("ideate", "decide");
  assert.deepEqual(question.value, { kind: "close" });
});
