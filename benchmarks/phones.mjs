// Phones for a benchmark: real socket.io-client connections that send at a rate and time what the others receive.
// Orders come as JSON lines on standard input, results go as JSON lines to standard output.
import { createInterface } from "node:readline";
import { io } from "socket.io-client";

const phones = [];
const sentAt = new Map();
let delays = [];
let received = 0;
let acks = [];
let refusals = 0;

const orders = { connect, storm, idle, reconnected, close };

for await (const line of createInterface({ input: process.stdin })) {
  const { order, ...details } = JSON.parse(line);
  const result = await orders[order](details);
  process.stdout.write(JSON.stringify(result) + "\n");
}

/** Opens one connection a token, a few at a time; every `watch`-th phone times what it hears. `from`: our own address. */
async function connect({ url, tokens, kind, watch, from }) {
  const started = performance.now();
  for (let first = 0; first < tokens.length; first += 25) {
    await Promise.all(tokens.slice(first, first + 25).map((token, index) => open(url, token, kind, (first + index) % watch === 0, from)));
  }
  return { phones: phones.length, ms: performance.now() - started };
}

function open(url, token, kind, isWatching, from) {
  const pace = { reconnectionDelay: 200, reconnectionDelayMax: 1000 };
  const socket = io(url, { transports: ["websocket"], auth: { token }, forceNew: true, localAddress: from, ...pace });
  socket.on(kind === "ours" ? "patch" : "move", isWatching ? (body) => hear(kind, body) : count);
  phones.push(socket);
  return new Promise((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
}

function count() {
  received += 1;
}

function hear(kind, body) {
  received += 1;
  const now = performance.now();
  for (const key of keys(kind, body)) {
    const sent = sentAt.get(key);
    if (sent !== undefined) delays.push(now - sent);
  }
}

function keys(kind, body) {
  if (kind !== "ours") return [body.key];
  return Object.entries(body.set.notes || {}).map(([id, note]) => id + ">" + note.cluster_id);
}

/** Sends `rate` commands a second for `seconds`, each phone in turn, and waits for the answers. */
async function storm({ kind, what, rate, seconds, notes, clusters, tag }) {
  delays = [];
  acks = [];
  received = 0;
  refusals = 0;
  const total = Math.round(rate * seconds);
  const waiting = [];
  const started = performance.now();
  for (let number = 0; number < total; number++) {
    const due = started + (number * 1000) / rate;
    const ahead = due - performance.now();
    if (ahead > 1) await new Promise((resolve) => setTimeout(resolve, ahead));
    waiting.push(send(kind, what, number, notes, clusters, tag));
  }
  // An engine that cannot follow, or that hangs up, is not waited for without end.
  await Promise.race([Promise.all(waiting), new Promise((resolve) => setTimeout(resolve, 60_000))]);
  await new Promise((resolve) => setTimeout(resolve, 400));
  return { sent: total, unanswered: total - acks.length, received, refusals, delays: quantiles(delays), acks: quantiles(acks), seconds: (performance.now() - started) / 1000 };
}

function send(kind, what, number, notes, clusters, tag) {
  const phone = phones[number % phones.length];
  const sent = performance.now();
  const [event, body, key] = message(kind, what, number, notes, clusters, tag);
  sentAt.set(key, sent);
  return new Promise((resolve) => {
    phone.emit(event, body, (answer) => {
      acks.push(performance.now() - sent);
      if (answer && answer.ok === false) refusals += 1;
      resolve();
    });
  });
}

function message(kind, what, number, notes, clusters, tag) {
  const id = `${tag}-${number}`;
  if (kind !== "ours") return ["move", { id, key: id, note_id: id, cluster_id: "c", text: "Une idée" }, id];
  if (what === "moves") {
    const note = notes[number % notes.length];
    const cluster = clusters[Math.floor(number / notes.length) % clusters.length];
    return ["move_note", { id, note_id: note, cluster_id: cluster }, note + ">" + cluster];
  }
  if (what === "notes") return ["post_note", { id, note_id: id, text: `On attend longtemps, debout, sans savoir ${number}` }, id];
  const targets = [notes[number % notes.length], notes[(number + 7) % notes.length], notes[(number + 13) % notes.length]];
  return ["cast_votes", { id, choices: Object.fromEntries(targets.map((target) => [target, 1])) }, id];
}

async function idle({ seconds }) {
  received = 0;
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  return { received };
}

/** Waits until every phone is connected again after a restart. */
async function reconnected() {
  const started = performance.now();
  while (phones.some((phone) => !phone.connected) && performance.now() - started < 60_000) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { ms: performance.now() - started, connected: phones.filter((phone) => phone.connected).length };
}

async function close() {
  phones.splice(0).forEach((phone) => phone.disconnect());
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {};
}

function quantiles(values) {
  if (!values.length) return null;
  const sorted = Float64Array.from(values).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted[sorted.length - 1] };
}
