// A moved card shows at once where it goes, and goes back when the server refuses.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answer, Api, Move } from "../src/backlog/api";
import { createBacklog, type Backlog } from "../src/backlog/backlog";
import type { Card } from "../src/backlog/card";
import { aCard } from "./backlog-cards";

/** A server whose answers wait until the test gives them. */
function aServer(...cards: Card[]) {
  const asked: Move[] = [];
  let give: (answer: Answer<Card>) => void = () => undefined;
  const waits = (): Promise<Answer<Card>> => new Promise((resolve) => (give = resolve));
  const api: Api = {
    list: async () => ({ ok: true, value: cards }),
    read: async (id) => ({ ok: true, value: cards.find((card) => card.id === id) as never }),
    move: (_id, move) => (asked.push(move), waits()),
    edit: waits,
  };
  return { api, asked, cards, give: (answer: Answer<Card>) => give(answer) };
}

async function opened(...cards: Card[]) {
  const server = aServer(...cards);
  const backlog = createBacklog(server.api);
  await backlog.refresh();
  return { server, backlog };
}

const shown = (backlog: Backlog, id: string): Card => backlog.shown.value.find((card) => card.id === id)!;
const refusal = (code: string) => ({ ok: false as const, code, message: "Quelqu’un a déplacé cette carte." });
const TRIAL = { state: "trial" as const, position: 2 };

test("a move shows at once, then is confirmed", async () => {
  const { server, backlog } = await opened(aCard("a"));
  const moving = backlog.move("a", TRIAL, "Demain.");
  assert.equal(shown(backlog, "a").state, "trial");
  assert.equal(backlog.cards.value.a.state, "to_review");
  server.give({ ok: true, value: aCard("a", { ...TRIAL, version: 2 }) });
  await moving;
  assert.deepEqual(server.asked, [{ ...TRIAL, reason: "Demain.", version: 1 }]);
  assert.equal(backlog.cards.value.a.state, "trial");
  assert.equal(backlog.notice.value?.refused, false);
});

test("a refused move goes back, says why, and shows the card as it now is", async () => {
  const { server, backlog } = await opened(aCard("a"));
  const moving = backlog.move("a", TRIAL, "");
  server.cards[0] = aCard("a", { state: "accepted", version: 5 });
  server.give(refusal("card_moved"));
  await moving;
  assert.equal(shown(backlog, "a").state, "accepted");
  assert.deepEqual(backlog.notice.value, { text: "Quelqu’un a déplacé cette carte.", refused: true, undo: null });
});

test("without a connection the card goes back too", async () => {
  const { server, backlog } = await opened(aCard("a"));
  const moving = backlog.move("a", TRIAL, "");
  server.give({ ok: false, code: "offline", message: "" });
  await moving;
  assert.equal(shown(backlog, "a").state, "to_review");
  assert.equal(backlog.notice.value?.text, "backlog.refused.offline");
});

test("a move can be undone, back to its place", async () => {
  const { server, backlog } = await opened(aCard("a", { position: 7 }));
  const moving = backlog.move("a", TRIAL, "");
  server.give({ ok: true, value: aCard("a", { ...TRIAL, version: 2 }) });
  await moving;
  backlog.notice.value!.undo!();
  assert.deepEqual(server.asked[1], { state: "to_review", position: 7, reason: "backlog.undo.reason", version: 2 });
});

test("a new place in the same column needs no message", async () => {
  const { server, backlog } = await opened(aCard("a"));
  const moving = backlog.move("a", { state: "to_review", position: 3 }, "");
  server.give({ ok: true, value: aCard("a", { position: 3, version: 2 }) });
  await moving;
  assert.equal(backlog.notice.value, null);
});

test("what others move is seen and said", async () => {
  const { backlog } = await opened(aCard("a"));
  backlog.receive(aCard("a", { ...TRIAL, version: 2 }));
  assert.equal(shown(backlog, "a").state, "trial");
  assert.equal(backlog.news.value, "backlog.moved");
  backlog.receive(aCard("b"));
  assert.equal(backlog.news.value, "backlog.arrived");
});

test("an older card that arrives late changes nothing", async () => {
  const { backlog } = await opened(aCard("a", { ...TRIAL, version: 3 }));
  backlog.receive(aCard("a", { version: 2 }));
  assert.equal(shown(backlog, "a").state, "trial");
  assert.equal(backlog.news.value, "");
});

test("one's own move is not announced as another's", async () => {
  const { server, backlog } = await opened(aCard("a"));
  const moving = backlog.move("a", TRIAL, "");
  const moved = aCard("a", { ...TRIAL, version: 2 });
  backlog.receive(moved); // the live link may be faster than the answer
  server.give({ ok: true, value: moved });
  await moving;
  assert.equal(backlog.news.value, "");
});

test("cards of a centre one has left are gone at the next reading", async () => {
  const { server, backlog } = await opened(aCard("a"), aCard("b"));
  server.cards.pop();
  await backlog.refresh();
  assert.deepEqual(Object.keys(backlog.cards.value), ["a"]);
});

test("a card that arrives goes above the others, those of its column only", async () => {
  const { backlog } = await opened(aCard("a", { state: "trial", position: 4 }), aCard("b", { position: -9 }));
  assert.equal(backlog.topOf("trial"), 3);
  assert.equal(backlog.topOf("shared"), 0);
});
