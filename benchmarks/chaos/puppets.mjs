// Phones led by hand, with the product's own link. Orders come as JSON lines on standard input, one answer a line.
import { createInterface } from "node:readline";
import { surround } from "./surroundings.mjs";
import { openLive } from "../../static/src/live/live.ts";

const { address } = JSON.parse(process.argv[2]);
const phones = new Map();
surround(address);

const orders = { open, send, close, look };

for await (const line of createInterface({ input: process.stdin })) {
  const { order, ...details } = JSON.parse(line);
  process.stdout.write(JSON.stringify(orders[order](details)) + "\n");
}
process.exit(0);

/** Tabs of one browser share what it keeps under `storageKey`. */
function open({ phone, token, storageKey }) {
  phones.set(phone, { live: openLive({ token, lang: "fr", storageKey }), answers: [] });
  return {};
}

function send({ phone, name, payload }) {
  const { live, answers } = phones.get(phone);
  void live.send(name, payload).then((answer) => answers.push(answer));
  return {};
}

function close({ phone }) {
  phones.get(phone).live.close();
  return {};
}

function look({ phone }) {
  const { live, answers } = phones.get(phone);
  const { doc, mine, pending, link, trouble } = live;
  return { doc: doc.value, mine: mine.value, waiting: pending.value.length, tries: pending.value.map(({ tries }) => tries), link: link.value, trouble: trouble.value, answers };
}
