// Where groups and notes go on the wall.
import assert from "node:assert/strict";
import { test } from "node:test";
import { areasOf, LOOSE } from "../src/board/areas";
import { linesOf } from "../src/board/fold";
import { foldArea, gridOf, groupsPages, type AreasPage } from "../src/board/layout";
import { besideWords, measured } from "../src/board/wall-note";
import type { Doc } from "../src/live/doc";
import { cluster, note, workshopDoc } from "./board-doc";

const ROOM = { wide: 167, high: 79 };

function sorted(groups: number, notesEach: number, loose = 0): Doc {
  const doc = workshopDoc({ phase: "group" });
  for (let g = 1; g <= groups; g += 1) {
    doc.clusters["c" + g] = cluster(g, "Groupe " + g);
    for (let n = 1; n <= notesEach; n += 1) doc.notes[`n${g}-${n}`] = note(g * 100 + n, "Une idée", { cluster_id: "c" + g });
  }
  for (let n = 1; n <= loose; n += 1) doc.notes["l" + n] = note(n, "Une idée à classer");
  return doc;
}

const pagesOf = (doc: Doc) => groupsPages(areasOf(doc), ROOM);

test("six groups are six equal areas of two notes, the others in piles", () => {
  const pages = pagesOf(sorted(6, 9)) as AreasPage[];
  assert.equal(pages.length, 1);
  assert.deepEqual([pages[0].columns, pages[0].rows], [3, 2]);
  assert.ok(pages[0].areas.every(({ shown, folded }) => shown.length + folded === 9 && shown.length >= 2));
});

test("eight groups take two pages, in areas of the same size", () => {
  const pages = pagesOf(sorted(8, 3)) as AreasPage[];
  assert.deepEqual(pages.map(({ areas }) => areas.length), [6, 2]);
  assert.deepEqual(pages.map(({ columns, rows }) => [columns, rows]), [[3, 2], [3, 2]]);
});

test("before any group, the notes themselves fill the pages", () => {
  const pages = pagesOf(sorted(0, 0, 40));
  assert.deepEqual(pages.map((page) => page.kind === "notes" && page.notes.length), [12, 12, 12, 4]);
});

test("notes still to sort are the last area, and have their own pages when some are folded", () => {
  const pages = pagesOf(sorted(3, 2, 30));
  const first = pages[0] as AreasPage;
  assert.equal(first.areas[3].area.id, LOOSE);
  assert.ok(first.areas[3].folded > 0);
  assert.deepEqual(pages.slice(1).map(({ kind }) => kind), ["notes", "notes", "notes"]);
});

test("one loose note needs no page of its own", () => {
  assert.equal(pagesOf(sorted(3, 2, 1)).length, 1);
});

test("an empty group and a hidden note take no place", () => {
  const doc = sorted(2, 1);
  doc.clusters.c9 = cluster(9, "Vide", { note_count: 0 });
  doc.notes["n2-1"].hidden = true;
  assert.deepEqual(areasOf(doc).map(({ id }) => id), ["c1"]);
});

test("groups of another step stay out", () => {
  const doc = sorted(2, 1);
  assert.deepEqual(areasOf(doc, "ideate"), []);
});

test("few groups, large areas", () => {
  assert.deepEqual([1, 2, 4, 6].map(gridOf), [
    { columns: 1, rows: 1 }, { columns: 2, rows: 1 }, { columns: 2, rows: 2 }, { columns: 3, rows: 2 },
  ]);
});

const pictured = { photo_id: "p", drawing: false };

test("words beside a picture have less room, and a picture alone takes what lines there are", () => {
  const words = "On attend longtemps sans savoir combien de temps il reste";
  const room = { wide: 60, high: 24 };
  const areaOf = (one: ReturnType<typeof note>) => foldArea({ id: "c1", title: "Attendre", mark: 1, notes: [["n", one], ["m", note(2, words)]] }, room);
  const [plain, beside, alone] = [note(1, words), note(1, words, pictured), note(1, "", pictured)].map(areaOf);
  assert.equal(plain.shown.length, 1 + Number(plain.folded === 0));
  assert.ok(beside.shown.length >= 1);
  assert.ok(alone.shown.length >= 1);
  assert.equal(besideWords(note(1, words)), 0);
  assert.equal(besideWords(note(1, "", pictured)), 0);
  assert.ok(besideWords(note(1, words, pictured)) > 0);
  assert.equal(linesOf(measured(note(1, "", pictured)), 20), 6);
  assert.equal(measured(note(1, "", { ...pictured, transcription: "Un banc" })), "Un banc");
});

test("one more picture of six lines pushes notes into the pile, not out of the area", () => {
  const doc = sorted(1, 4);
  doc.notes["n1-1"] = note(101, "", { ...pictured, cluster_id: "c1" });
  const [{ areas }] = groupsPages(areasOf(doc), { wide: 167, high: 40 }) as AreasPage[];
  assert.equal(areas[0].shown.length + areas[0].folded, 4);
  assert.ok(areas[0].lines >= 2);
});
