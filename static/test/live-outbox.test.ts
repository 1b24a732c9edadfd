// The outbox: order, same id, retries, lanes, a page that comes back.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import type { Carried, Carrier } from "../src/live/carrier";
import type { Ack } from "../src/live/doc";
import type { PendingCommand } from "../src/live/live";
import { ANSWER_MS, createOutbox, MOST_IN_FLIGHT } from "../src/live/outbox";
import type { Shelf } from "../src/live/shelf";

interface Sent { name: string; payload: Record<string, unknown>; answer(ack: Ack): void }

const settled = async () => { for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); };
const ok: Ack = { ok: true, seq: 1 };
const refusal = (code: string, retry_after_ms?: number): Ack => ({ ok: false, error: { code, message: code, retry_after_ms } });

function setUp(isOpen = true, carrier?: Carrier) {
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
  const outbox = createOutbox(wire, Promise.resolve(shelf), (command, ack) => void done.push([command.name, ack]), carrier);
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

test("the second ballot of a phone waits for the first, and does not take its place", async () => {
  const { wire, outbox } = setUp();
  wire.open = false;
  void outbox.send("cast_votes", { choices: { a: 1 }, ballot: 1 });
  void outbox.send("cast_votes", { choices: {}, ballot: 2 });
  void outbox.send("cast_votes", { choices: { b: 1 }, ballot: 2 });
  assert.deepEqual(outbox.pending.value.map(({ payload }) => payload.choices), [{ a: 1 }, { b: 1 }]);
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

function withPictures(isOpen = true) {
  const asked: ((carried: Carried) => void)[] = [];
  const dropped: string[] = [];
  const album = { isFull: false };
  const carrier: Carrier = {
    keep: async ({ picture }) => { if (picture && album.isFull) throw new Error("full"); },
    carry: () => new Promise((resolve) => void asked.push(resolve)),
    drop: ({ picture }) => picture && void dropped.push(picture.id),
  };
  return { ...setUp(isOpen, carrier), asked, dropped, album };
}

const photo = { id: "p1", kind: "photo" as const };

test("a picture goes before its note, which then names it", async () => {
  const { outbox, sent, asked, kept } = withPictures();
  void outbox.send("post_note", { note_id: "n1", text: "" }, photo);
  void outbox.send("post_note", { note_id: "n2", text: "Sans photo" });
  await settled();
  assert.deepEqual(sent.map(({ payload }) => payload.note_id), ["n2"], "words do not wait for a picture");
  asked[0]({ photo_id: "f7" });
  await settled();
  assert.equal(sent[1].payload.photo_id, "f7");
  assert.equal([...kept.values()].find(({ picture }) => picture)?.payload.photo_id, "f7", "sent once, even after a reload");
});

test("a picture that does not pass is sent again under the same id, and its note waits", async () => {
  const { outbox, sent, asked } = withPictures();
  void outbox.send("post_note", { note_id: "n1", text: "" }, photo);
  void outbox.send("edit_note", { note_id: "n1", text: "La file" });
  await settled();
  asked[0]({ error: { code: "not_saved", message: "", retry_after_ms: 500 }, again: true });
  await settled();
  mock.timers.tick(20_000);
  assert.equal(asked.length, 2);
  asked[1]({ photo_id: "f7" });
  await settled();
  assert.deepEqual(sent.map(({ name }) => name), ["post_note"]);
});

test("a picture refused for good refuses its note, and both are kept for their author", async () => {
  const { outbox, asked, done, dropped } = withPictures();
  const promise = outbox.send("post_note", { note_id: "n1", text: "Avec des mots" }, photo);
  await settled();
  const error = { code: "not_a_picture", message: "" };
  asked[0]({ error, again: false });
  assert.deepEqual(await promise, { ok: false, error });
  assert.deepEqual([done.length, dropped.length, outbox.pending.value.length], [1, 0, 0]);
});

test("a picture that finds no room on the phone is sent all the same, and said to be fragile", async () => {
  const { outbox, wire, asked, album } = withPictures(false);
  album.isFull = true;
  void outbox.send("post_note", { note_id: "n1", text: "" }, photo);
  void outbox.send("post_note", { note_id: "n2", text: "Des mots" });
  await settled();
  assert.deepEqual(outbox.pending.value.map(({ fragile }) => !!fragile), [true, false]);
  wire.open = true;
  outbox.flush();
  await settled();
  assert.equal(asked.length, 1);
});

test("a note erased before it ever left is never sent, nor its picture", async () => {
  const { outbox, wire, sent, asked, dropped } = withPictures(false);
  const posted = outbox.send("post_note", { note_id: "n1", text: "" }, photo);
  const erased = outbox.send("withdraw_note", { note_id: "n1" });
  assert.deepEqual([(await posted).ok, (await erased).ok, outbox.pending.value.length], [true, true, 0]);
  wire.open = true;
  outbox.flush();
  await settled();
  assert.deepEqual([sent.length, asked.length, dropped], [0, 0, ["p1"]]);
});

test("a note that may have arrived is withdrawn there, also after a reload", async () => {
  const { outbox, sent } = withPictures();
  outbox.restore([{ id: "c1", name: "post_note", payload: { note_id: "n1", text: "Bonjour" }, tries: 0, created_at: 1 }]);
  void outbox.send("withdraw_note", { note_id: "n1" });
  await settled();
  sent[0].answer(ok);
  await settled();
  assert.deepEqual(sent.map(({ name }) => name), ["post_note", "withdraw_note"]);
});
