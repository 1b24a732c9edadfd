// Snapshots: slower and slower in vain, and at once when the network is back.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Snapshot } from "../src/live/doc";
import { createSync } from "../src/live/sync";

const turns = async () => { for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); };

test("after an outage, the return of the network counts, not what failed before", async () => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  let isAway = true;
  let asked = 0;
  const arrived: Snapshot[] = [];
  const sync = createSync({
    async fetch() {
      asked += 1;
      if (isAway) throw new Error("no network");
      return { seq: 1 } as Snapshot;
    },
    arrived: (snapshot) => arrived.push(snapshot) > 0,
    refused: () => assert.fail(),
  });
  sync.ask();
  for (let second = 0; second < 60; second += 1) {
    mock.timers.tick(1000);
    await turns();
  }
  assert.ok(asked > 3 && asked < 30, "slower and slower");
  isAway = false;
  sync.askAfresh(1000);
  mock.timers.tick(1000);
  await turns();
  assert.equal(arrived.length, 1);
  sync.stop();
  sync.askAfresh();
  mock.timers.tick(60_000);
  await turns();
  assert.equal(arrived.length, 1);
});
