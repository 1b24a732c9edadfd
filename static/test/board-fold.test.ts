// Nothing scrolls: lines, pages, piles, grids.
import assert from "node:assert/strict";
import { test } from "node:test";
import { charsIn, DOTS, fillPages, foldNotes, inPages, largestGrid, linesOf, noteRows, partsOf } from "../src/board/fold";

test("a text takes the lines its words need", () => {
  assert.equal(linesOf("", 10), 1);
  assert.equal(linesOf("dix lettre", 10), 1);
  assert.equal(linesOf("onze lettre", 10), 2);
  assert.equal(linesOf("un deux trois quatre", 8), 3);
  assert.equal(linesOf("une ligne\nune autre", 20), 2);
});

test("a word longer than a line takes several", () => {
  assert.equal(linesOf("anticonstitutionnellement", 10), 3);
  assert.equal(linesOf("oui anticonstitutionnellement", 10), 4);
});

test("smaller words, more of them in a line, never none", () => {
  assert.ok(charsIn(50, 4) > charsIn(50, 8));
  assert.ok(charsIn(0, 4) > 0);
});

test("a long text is cut between words into parts, and nothing is lost", () => {
  const text = "une table des chaises du thé et un dictionnaire";
  const parts = partsOf(text, 10, 2);
  assert.ok(parts.length > 1);
  assert.ok(parts.every((part) => linesOf(part, 10) <= 2));
  assert.equal(parts.join(" "), text);
});

test("an empty list is one empty page", () => {
  assert.deepEqual(inPages([], 6), [[]]);
  assert.deepEqual(fillPages([], () => 1, 10), [[]]);
});

test("eight things, six a page", () => {
  assert.deepEqual(inPages([1, 2, 3, 4, 5, 6, 7, 8], 6), [[1, 2, 3, 4, 5, 6], [7, 8]]);
});

test("pages fill by height, gaps counted, and a giant has a page to itself", () => {
  assert.deepEqual(fillPages([4, 4, 4], (height) => height, 9, 1), [[4, 4], [4]]);
  assert.deepEqual(fillPages([4, 20, 4], (height) => height, 9), [[4], [20], [4]]);
});

const words = (text: string) => text;

test("notes that do not fit are folded, the first ones stay", () => {
  const { shown, folded } = foldNotes(["une", "deux", "trois", "quatre"], words, 16, 40);
  assert.deepEqual(shown, ["une", "deux"]);
  assert.equal(folded, 2);
});

test("a single note shows even where there is hardly room", () => {
  assert.equal(foldNotes(["une longue phrase sur un mur"], words, 2, 10).shown.length, 1);
});

test("height left over lets long notes show more lines", () => {
  const long = "une phrase qui prend bien plus de deux lignes sur le mur quand la colonne est étroite";
  assert.equal(foldNotes([long], words, 8, 30).lines, 2);
  assert.ok(foldNotes([long], words, 30, 30).lines > 3);
});

test("twelve notes a page at the plain size, fewer when bigger", () => {
  assert.equal(noteRows(76.8).rows, 4);
  assert.equal(noteRows(60).rows, 3);
});

test("dots are as large as the box allows, then only digits", () => {
  const box = { wide: 57.5, high: 32 };
  assert.equal(largestGrid(24, box, DOTS)?.columns, 8);
  const many = largestGrid(200, box, DOTS);
  assert.ok(many && many.size < 5.4 && many.columns * many.rows >= 200);
  assert.equal(largestGrid(2000, box, DOTS), null);
});
