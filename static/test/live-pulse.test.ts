// The pulse, the clock and the asking for snapshots: what a person is told about the link, and when.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { createClock } from "../src/live/clock";
import type { Snapshot } from "../src/live/doc";
import { createPulse } from "../src/live/pulse";
import { createSync, Refused } from "../src/live/sync";
import { newId } from "../src/live/ids";

const settled = async () => { for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); };

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: 0 });
});

const setUp = () => {
  const revivals: number[] = [];
  const pulse = createPulse(() => revivals.push(Date.now()), () => Date.now());
  return { pulse, revivals };
};

test("a short cut goes unnoticed, a longer one is told after three seconds", () => {
  const { pulse } = setUp();
  pulse.opened();
  assert.equal(pulse.link.value, "live");
  pulse.dropped();
  mock.timers.tick(2000);
  assert.equal(pulse.link.value, "live");
  mock.timers.tick(2000);
  assert.equal(pulse.link.value, "lost");
  assert.ok(pulse.lostFor.value >= 3000);
  pulse.opened();
  assert.deepEqual([pulse.link.value, pulse.lostFor.value], ["live", 0]);
  pulse.ended();
});

test("a wire that stays open and says nothing is lost after seven seconds, then opened anew", () => {
  const { pulse, revivals } = setUp();
  pulse.opened();
  mock.timers.tick(7000);
  assert.equal(pulse.link.value, "live");
  mock.timers.tick(1000);
  assert.equal(pulse.link.value, "lost");
  mock.timers.tick(6000);
  assert.equal(revivals.length, 1);
  pulse.heard();
  assert.equal(pulse.link.value, "live");
  pulse.ended();
});

test("the first connection has seven seconds before anybody is told", () => {
  const { pulse } = setUp();
  mock.timers.tick(6000);
  assert.equal(pulse.link.value, "connecting");
  mock.timers.tick(2000);
  assert.equal(pulse.link.value, "lost");
  pulse.ended();
});

test("once ended nothing brings it back", () => {
  const { pulse } = setUp();
  pulse.opened();
  pulse.ended();
  pulse.heard();
  mock.timers.tick(20_000);
  assert.equal(pulse.link.value, "ended");
});

test("the clock follows the server, whatever the phone's date, and trusts the fastest message", () => {
  let monotonic = 500;
  const clock = createClock(() => monotonic);
  clock.hear(10_000);
  monotonic += 1000;
  assert.equal(clock.now(), 11_000);
  clock.hear(10_400); // this one was 600 ms late
  assert.equal(clock.now(), 11_000);
});

test("one snapshot at a time, however many ask", async () => {
  let asked = 0;
  const sync = createSync({
    fetch: async () => { asked += 1; return {} as Snapshot; },
    arrived: () => true,
    refused: () => {},
  });
  sync.ask();
  sync.ask();
  sync.ask(500);
  mock.timers.tick(0);
  await settled();
  assert.equal(asked, 1);
});

test("snapshots that bring nothing are asked for less and less, never in a loop", async () => {
  let asked = 0;
  const sync = createSync({
    fetch: async () => { asked += 1; return {} as Snapshot; },
    arrived: () => false,
    refused: () => {},
  });
  for (let second = 0; second < 60; second += 1) {
    sync.ask();
    mock.timers.tick(1000);
    await settled();
  }
  assert.ok(asked < 25, `${asked} in a minute`);
});

test("a failed snapshot is tried again, a refused token is not", async () => {
  const answers: (() => Promise<Snapshot>)[] = [
    () => Promise.reject(new Error("network")),
    () => Promise.reject(new Refused("unauthorized")),
  ];
  const refusals: string[] = [];
  let asked = 0;
  const sync = createSync({ fetch: () => answers[asked++](), arrived: () => true, refused: (code) => refusals.push(code) });
  sync.ask();
  for (let second = 0; second < 30; second += 1) {
    mock.timers.tick(1000);
    await settled();
  }
  assert.deepEqual([asked, refusals], [2, ["unauthorized"]]);
});

test("ids are version 4 UUIDs, without crypto.randomUUID", () => {
  assert.match(newId(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(newId(), newId());
});
