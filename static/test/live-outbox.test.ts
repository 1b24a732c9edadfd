// The outbox: order, same id, retries, lanes, a page that comes back.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import type { Ack } from "../src/live/doc";
import type { PendingCommand } from "../src/live/live";
import { ANSWER_MS, createOutbox, MOST_IN_FLIGHT } from "../src/live/outbox";
import type { Shelf } from "../src/live/shelf";

interface Sent { name: string; payload: Record<string, unknown>; answer(ack: Ack): void }

const settled = async () => { for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); };
const ok: Ack = { ok: true, seq: 1 };
const refusal = (code: string, retry_after_ms?: number): Ack => ({ ok: false, error: { code, message: code, retry_after_ms } });

function setUp(isOpen = true) {
  const sent: Sent[] = [];
  const kept = new Map<string, PendingCommand>();
  const shelf: Shelf = {
    load: async () => [...kept.values()],
    put: async (command) => void kept.set(command.id, command),
    drop: async (id) => void kept.delete(id),
  };
  const wire = {
    open: isOpen,
    isOpen: () => wire.open,
    emit: (name: string, payload: Record<string, unknown>, answer: (ack: Ack) => void) => void sent.push({ name, payload, answer }),
  };
  const done: [string, Ack][] = [];
  const outbox = createOutbox(wire, Promise.resolve(shelf), (command, ack) => void done.push([command.name, ack]));
  return { outbox, wire, sent, kept, done };
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: 1_000_000 });
});

test("a command is kept before it leaves, and forgotten once answered", async () => {
  const { outbox, sent, kept } = setUp();
  const promise = outbox.send("post_note", { note_id: "n1", text: "Bonjour" });
  assert.equal(sent.length, 0, "not before it is kept");
  await settled();
  assert.equal(kept.size, 1);
  assert.equal(sent[0].payload.text, "Bonjour");
  sent[0].answer(ok);
  assert.deepEqual(await promise, ok);
  await settled();
  assert.deepEqual([kept.size, outbox.pending.value.length], [0, 0]);
});

test("commands leave in order, at most eight without answer", async () => {
  const { outbox, sent } = setUp();
  for (let n = 0; n < 12; n += 1) void outbox.send("post_note", { note_id: `n${n}` });
  await settled();
  assert.equal(sent.length, MOST_IN_FLIGHT);
  sent[0].answer(ok);
  await settled();
  assert.deepEqual(sent.map((one) => one.payload.note_id), Array.from({ length: 9 }, (_, n) => `n${n}`));
});

test("without answer the same id is sent again", async () => {
  const { outbox, sent } = setUp();
  void outbox.send("post_note", { note_id: "n1" });
  await settled();
  mock.timers.tick(ANSWER_MS);
  mock.timers.tick(10_000);
  assert.equal(sent.length, 2);
  assert.equal(sent[0].payload.id, sent[1].payload.id);
});

test("nothing is sent while the wire is closed; all of it, in order, when it opens", async () => {
  const { outbox, wire, sent } = setUp(false);
  void outbox.send("post_note", { note_id: "n1" });
  void outbox.send("post_note", { note_id: "n2" });
  await settled();
  assert.equal(sent.length, 0);
  wire.open = true;
  outbox.flush();
  assert.deepEqual(sent.map((one) => one.payload.note_id), ["n1", "n2"]);
});

test("a command on its way when the wire closed is sent again at once when it opens", async () => {
  const { outbox, wire, sent } = setUp();
  const promise = outbox.send("post_note", { note_id: "n1" });
  await settled();
  wire.open = false;
  outbox.hold();
  wire.open = true;
  outbox.flush();
  assert.deepEqual([sent.length, sent[0].payload.id], [2, sent[1].payload.id]);
  sent[1].answer(ok);
  assert.deepEqual(await promise, ok);
});

for (const code of ["not_saved", "too_fast"]) {
  test(`${code} is tried again, not before the time the server asks`, async () => {
    const { outbox, sent, done } = setUp();
    void outbox.send("post_note", { note_id: "n1" });
    await settled();
    sent[0].answer(refusal(code, 20_000));
    mock.timers.tick(19_000);
    assert.equal(sent.length, 1);
    mock.timers.tick(1_500);
    assert.equal(sent.length, 2);
    assert.deepEqual(done, [], "nobody is told of a refusal that is not final");
  });
}

test("any other refusal is final", async () => {
  const { outbox, sent, kept, done } = setUp();
  const promise = outbox.send("post_note", { note_id: "n1" });
  await settled();
  sent[0].answer(refusal("wrong_phase"));
  assert.equal((await promise).ok, false);
  mock.timers.tick(1000);
  await settled();
  assert.deepEqual([sent.length, kept.size, done.length], [1, 0, 1]);
});

test("a change of a note waits for the note itself", async () => {
  const { outbox, sent } = setUp();
  void outbox.send("post_note", { note_id: "n1" });
  void outbox.send("edit_note", { note_id: "n1", text: "Mieux" });
  void outbox.send("post_note", { note_id: "n2" });
  await settled();
  assert.deepEqual(sent.map((one) => `${one.name} ${one.payload.note_id}`), ["post_note n1", "post_note n2"]);
  sent[0].answer(ok);
  assert.equal(sent[2].name, "edit_note");
});

test("a newer ballot takes the place of one that waits, and both senders get the answer", async () => {
  const { outbox, sent } = setUp();
  const ballots = [{ a: 1 }, { a: 1, b: 1 }, { b: 1 }].map((choices) => outbox.send("cast_votes", { choices }));
  await settled();
  assert.equal(sent.length, 1, "one ballot on its way at a time");
  sent[0].answer(ok);
  await settled();
  assert.deepEqual(sent[sent.length - 1].payload.choices, { b: 1 });
  sent[sent.length - 1].answer({ ok: true, seq: 9 });
  assert.deepEqual((await Promise.all(ballots)).map((ack) => ack.ok), [true, true, true]);
  assert.deepEqual(outbox.pending.value, []);
});

test("an answer that comes twice counts once", async () => {
  const { outbox, sent, done } = setUp();
  void outbox.send("post_note", { note_id: "n1" });
  await settled();
  sent[0].answer(ok);
  sent[0].answer(ok);
  assert.equal(done.length, 1);
});

test("commands of an earlier life of the page leave first, with their own ids", async () => {
  const { outbox, wire, sent, done } = setUp(false);
  void outbox.send("post_note", { note_id: "new" });
  await settled();
  const old = { id: "old-id", name: "post_note", payload: { note_id: "old" }, tries: 3, created_at: 5 };
  outbox.restore([old]);
  wire.open = true;
  outbox.flush();
  assert.deepEqual(sent.map((one) => one.payload.note_id), ["old", "new"]);
  assert.equal(sent[0].payload.id, "old-id");
  sent[0].answer(refusal("wrong_phase"));
  assert.deepEqual(done.map(([name, ack]) => [name, ack.ok]), [["post_note", false]]);
});

test("presence is never kept", async () => {
  const { outbox, kept } = setUp(false);
  void outbox.send("ask_help", { asked: true });
  await settled();
  assert.deepEqual([kept.size, outbox.pending.value.length], [0, 1]);
});

test("a storage that refuses does not stop the sending", async () => {
  const sent: string[] = [];
  const wire = { isOpen: () => true, emit: (name: string) => void sent.push(name) };
  const outbox = createOutbox(wire, Promise.reject(new Error("private browsing")));
  void outbox.send("post_note", { note_id: "n1" });
  await settled();
  assert.deepEqual(sent, ["post_note"]);
});

test("a phone whose clock goes back still tries again", async (context) => {
  const { outbox, sent } = setUp();
  void outbox.send("post_note", { note_id: "n1" });
  await settled();
  sent[0].answer(refusal("not_saved", 500));
  context.mock.method(Date, "now", () => 1);
  mock.timers.tick(1000);
  assert.equal(sent.length, 2);
});
