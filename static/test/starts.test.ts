// Beginnings of sentence have pictures: all those of our formats, in each of their languages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { startPicture } from "../src/parts/starts";

const FOLDER = "workshops/scenarios/";
const LANGUAGES = 5;

/** Of each format, the beginnings of each question: French first, then the other languages. */
const written = readdirSync(FOLDER)
  .map((file) => readFileSync(FOLDER + file, "utf8").match(/^starts = .*$/gm) || [])
  .map((lines) => lines.map((line) => JSON.parse(line.replace("starts = ", "")) as string[]));

test("each beginning of a format has a picture of its own", () => {
  assert.ok(written.some((starts) => starts.length));
  for (const starts of written) {
    for (let at = 0; at < starts.length; at += LANGUAGES) {
      const pictures = starts[at].map(startPicture);
      assert.ok(!pictures.includes(startPicture("Un début que personne ne connaît…")), starts[at].join(" "));
      assert.equal(new Set(pictures).size, pictures.length);
      const counts = starts.slice(at, at + LANGUAGES).map(({ length }) => length);
      assert.deepEqual(new Set(counts), new Set([starts[at].length]));
    }
  }
});
