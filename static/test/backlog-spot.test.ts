// A floating box stands beside what it is about, whole inside the window.
import assert from "node:assert/strict";
import { test } from "node:test";
import { spotBeside, spotInMiddle } from "../src/backlog/spot";

const view = { width: 1280, height: 720 };
const menu = { width: 372, height: 480 };

test("at the right of a card on the left", () => {
  assert.deepEqual(spotBeside({ left: 20, right: 200, top: 100 }, menu, view), { left: 208, top: 100 });
});
test("at the left of a card on the right", () => {
  assert.deepEqual(spotBeside({ left: 1000, right: 1180, top: 100 }, menu, view), { left: 620, top: 100 });
});
test("never below the window", () => {
  assert.equal(spotBeside({ left: 20, right: 200, top: 700 }, menu, view).top, 232);
});
test("on a narrow screen it stays inside", () => {
  assert.equal(spotBeside({ left: 20, right: 200, top: 0 }, menu, { width: 390, height: 700 }).left, 8);
});
test("in the middle, a little high", () => {
  assert.deepEqual(spotInMiddle({ width: 520, height: 240 }, view), { left: 380, top: 160 });
});
