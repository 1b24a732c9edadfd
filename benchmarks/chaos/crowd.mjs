// A room full of phones. Orders come as JSON lines on standard input, what happened goes as JSON lines to standard output.
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { network, surround } from "./surroundings.mjs";
import { counts, witnessed } from "./witness.mjs";
import { difference, Phone, unready } from "./phone.mjs";

const ROUND = ["collect", "group", "vote"];
const LOOK_MS = 100;

const { address, tokens, facilitator, paceMs, cutMs, reloadMs, roundMs } = JSON.parse(process.argv[2]);
surround(address);
const phones = tokens.map((token) => new Phone(token));
const fay = new Phone(facilitator);
let isOn = true;
let cuts = 0;
let reloads = 0;

const orders = { count, stop, tapOn, settle, write };
phones.forEach(tap);
void every(cutMs, () => (cuts += Number(network.cutOne())));
void every(reloadMs, () => {
  reloads += 1;
  phones[Math.floor(Math.random() * phones.length)].reload();
});
void conduct();

for await (const line of createInterface({ input: process.stdin })) {
  const { order, ...details } = JSON.parse(line);
  process.stdout.write(JSON.stringify(await orders[order](details)) + "\n");
}
process.exit(0);

async function tap(phone) {
  while (isOn) {
    await sleep(Math.random() * 2 * paceMs);
    if (isOn) phone.act();
  }
}

async function every(meanMs, act) {
  while (isOn) {
    await sleep(Math.random() * 2 * meanMs);
    if (isOn) act();
  }
}

/** Fay leads the room round and round. */
async function conduct() {
  for (let turn = 0; isOn; turn += 1) {
    await lead(ROUND[turn % ROUND.length]);
    await sleep(roundMs);
  }
}

async function lead(next) {
  while (!fay.live.doc.value) await sleep(LOOK_MS);
  const { step, phase } = fay.live.doc.value;
  await fay.live.send("open_phase", { step: "empathise", phase: next, from: { step, phase } });
}

function count() {
  return { ...counts(), cuts, reloads };
}

/** Nobody taps any more; what waits is still sent. */
function stop() {
  isOn = false;
  return {};
}

/** Sorts for a while more, without cuts: what is missed now, no return of the network makes good. */
async function tapOn({ ms }) {
  await lead("group");
  isOn = true;
  phones.forEach(tap);
  await sleep(ms);
  return stop();
}

/** How long until every phone shows what the server would show somebody who comes now. */
async function settle({ patienceMs }) {
  const began = performance.now();
  for (;;) {
    const { at, differences } = await look();
    if (!differences.length || at - began > patienceMs) return { ms: at - began, differences };
    await sleep(LOOK_MS);
  }
}

/** What was shown at one moment, held against the server's word: asking that for each phone takes longer than showing it. */
async function look() {
  const fresh = await phones[0].snapshot().catch(String);
  const at = performance.now();
  if (!fresh.doc) return { at, differences: [fresh] };
  const screens = phones.map((phone) => phone.screen());
  for (const look of [unready, (screen) => difference(screen, fresh.doc)]) {
    const late = screens.map(look).filter(Boolean);
    if (late.length) return { at, differences: late };
  }
  const all = await Promise.all(phones.map((phone) => phone.snapshot().catch(String)));
  const differences = all.map((one, index) => (one.doc ? difference(screens[index], one.doc, one.mine) : one));
  return { at, differences: differences.filter(Boolean) };
}

function write({ file }) {
  writeFileSync(file, JSON.stringify(witnessed()));
  return {};
}
