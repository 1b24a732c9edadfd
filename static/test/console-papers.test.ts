// Frames over a photo of papers, and what the team may write beside a note.
import assert from "node:assert/strict";
import { test } from "node:test";
import { around, isDrawn, moved, nextBox, spanned, stretched, type Box } from "../src/console/frames";
import { firstWording, uncopied, wordingOf } from "../src/console/wording";
import { docAt, note, question } from "./console-doc";

const isInside = ({ x, y, wide, high }: Box): boolean =>
  x >= 0 && y >= 0 && wide > 0 && high > 0 && x + wide <= 1 + 1e-9 && y + high <= 1 + 1e-9;

test("a frame is the same from whichever corner it is drawn", () => {
  const [a, b] = [{ x: 0.1, y: 0.2 }, { x: 0.5, y: 0.6 }];
  assert.deepEqual(spanned(a, b), spanned(b, a));
  assert.deepEqual(spanned(a, b), { x: 0.1, y: 0.2, wide: 0.4, high: 0.39999999999999997 });
});

test("no frame leaves the photo, however far it is drawn, moved or stretched", () => {
  const far = { x: 3, y: -2 };
  const box = spanned({ x: 0.5, y: 0.5 }, far);
  for (const each of [box, around(far), around({ x: 0, y: 1 }), moved(box, 5, 5), moved(box, -5, -5), stretched(box, 5, 5), stretched(box, -5, -5)])
    assert.ok(isInside(each), JSON.stringify(each));
});

test("a finger that trembles draws no frame", () => {
  assert.equal(isDrawn({ x: 0.5, y: 0.5 }, { x: 0.52, y: 0.51 }), false);
  assert.equal(isDrawn({ x: 0.5, y: 0.5 }, { x: 0.7, y: 0.7 }), true);
});

test("the button puts four frames in the four quarters, and goes on in the middle", () => {
  const boxes: Box[] = [];
  for (let n = 0; n < 5; n += 1) boxes.push(nextBox(boxes));
  assert.equal(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size, 5);
  assert.ok(boxes.every(isInside));
});

test("a picture is copied, another language is translated, the rest is reworded", () => {
  assert.equal(wordingOf({ text: "", photo_id: "p", lang: "ar" }), "copy");
  assert.equal(wordingOf({ text: "لا أعرف", photo_id: null, lang: "ar" }), "translate");
  assert.equal(wordingOf({ text: "Attendre", photo_id: "p", lang: "fr" }), "reword");
  assert.equal(wordingOf({ text: "Attendre", photo_id: null, lang: null }), "reword");
});

test("a translation begins with an empty field, a rewording with the words", () => {
  const entry = { id: "n", text: "لا أعرف", transcription: "" };
  assert.equal(firstWording({ ...entry, lang: "ar" }), "");
  assert.equal(firstWording({ ...entry, lang: "fr" }), "لا أعرف");
  assert.equal(firstWording({ ...entry, lang: "ar", transcription: "Je ne sais pas" }), "Je ne sais pas");
});

test("pictures to copy are those without words that the room may see", () => {
  const picture = { text: "", photo_id: "p", posted_at: 5 };
  const doc = docAt("ideate", "collect", {
    notes: {
      late: note(picture),
      worded: note({ ...picture, text: "Un banc" }),
      copied: note({ ...picture, transcription: "Un banc" }),
      hidden: note({ ...picture, hidden: true }),
      plain: note(),
    },
    questions: { first: question({ ...picture, posted_at: 1 }) },
  });
  assert.deepEqual(uncopied(doc).map(({ id }) => id), ["first", "late"]);
});
