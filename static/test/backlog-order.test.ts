// Where cards stand, and where a card that is moved goes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { intoColumns, positionBefore } from "../src/backlog/order";
import { aCard } from "./backlog-cards";

const column = [aCard("first", { position: -2 }), aCard("second", { position: 1 }), aCard("third", { position: 1.5 })];
const names = (cards: { id: string }[]): string[] => cards.map(({ id }) => id);

test("a column stands by rising position, and every state has its column", () => {
  const columns = intoColumns([column[2], column[0], aCard("aside", { state: "reserve" }), column[1]]);
  assert.deepEqual(names(columns.to_review), ["first", "second", "third"]);
  assert.deepEqual(names(columns.reserve), ["aside"]);
  assert.deepEqual(columns.shared, []);
});

test("two cards at one position have an order all the same", () => {
  const twins = [aCard("b"), aCard("a")];
  assert.deepEqual(names(intoColumns(twins).to_review), ["a", "b"]);
  assert.deepEqual(names(intoColumns(twins.reverse()).to_review), ["a", "b"]);
});

for (const [before, rank] of [["first", 0], ["second", 1], ["third", 2], [null, 3]] as const) {
  test(`a card put before ${before ?? "nothing"} stands at rank ${rank}`, () => {
    const moved = aCard("moved", { position: positionBefore(column, before) });
    assert.equal(names(intoColumns([...column, moved]).to_review).indexOf("moved"), rank);
  });
}

test("an empty column takes a card", () => {
  assert.equal(positionBefore([], null), 0);
});
