// Pictures before they leave: what is a photo, which way up, and drawings as strokes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isPhoto, turnOf } from "../src/parts/picture-files";
import { boundsOf, LINE, pathOf, type Drawing } from "../src/parts/strokes";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const FIRST_BYTES: [string, string, boolean][] = [
  ["a JPEG", "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", true],
  ["a PNG", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", true],
  ["a WebP", "RIFF\x24\x00\x00\x00WEBPVP8 ", true],
  ["a HEIC, that some phones can read", "\x00\x00\x00\x18ftypheic", true],
  ["a GIF", "GIF89a\x01\x00\x01\x00\x80\x00", false],
  ["an SVG", "<svg xmlns=\"", false],
  ["a sound", "RIFF\x24\x00\x00\x00WAVEfmt ", false],
  ["a letter", "Bonjour, voici", false],
  ["nothing", "", false],
];

for (const [name, start, is] of FIRST_BYTES) {
  test(`${name} is ${is ? "" : "not "}taken for a photo`, () => assert.equal(isPhoto(bytes(start)), is));
}

/** A JPEG's first bytes, with an EXIF orientation in either order of bytes. */
function exif(turn: number, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(40));
  [0xffd8, 0xffe1, 34, 0x4578, 0x6966, 0, isLittle ? 0x4949 : 0x4d4d].forEach((word, index) => view.setUint16(index * 2, word));
  view.setUint16(14, 42, isLittle);
  view.setUint32(16, 8, isLittle);
  view.setUint16(20, 1, isLittle);
  view.setUint16(22, 0x0112, isLittle);
  view.setUint16(24, 3, isLittle);
  view.setUint32(26, 1, isLittle);
  view.setUint16(30, turn, isLittle);
  return new Uint8Array(view.buffer);
}

test("the orientation of a photo is read in both orders of bytes", () => {
  for (const turn of [1, 3, 6, 8]) assert.deepEqual([turnOf(exif(turn, true)), turnOf(exif(turn, false))], [turn, turn]);
});

test("an orientation that does not exist, or is cut short, is none", () => {
  assert.deepEqual([turnOf(exif(9, true)), turnOf(exif(6, true).slice(0, 24)), turnOf(bytes("")), turnOf(bytes("\xff\xd8\xff\xdb\x00\x04ab"))], [1, 1, 1, 1]);
});

test("a touch alone is a dot, and a line ends where the finger left", () => {
  assert.equal(pathOf([5, 7]), "M5 7l.01 0");
  assert.equal(pathOf([0, 0, 10, 0, 10, 10]), "M0 0Q10 0 10 5L10 10");
});

test("what was drawn beside the first sheet, on a phone that was turned, is part of the picture", () => {
  const drawing: Drawing = { width: 300, height: 400, strokes: [{ pen: "black", points: [-50, 20, 320, 410] }] };
  assert.deepEqual(boundsOf(drawing), { left: -50 - LINE, top: 0, width: 320 + LINE + 50 + LINE, height: 410 + LINE });
  assert.deepEqual(boundsOf({ width: 300, height: 400, strokes: [] }), { left: 0, top: 0, width: 300, height: 400 });
});
