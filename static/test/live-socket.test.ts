// The library's connection, with what it lacks for a room that comes back.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Manager } from "socket.io-client";
import { WebSocketServer } from "ws";
import { openSocket, spreadTries, tryBothWays } from "../src/live/socket";

const ANSWER_TO = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

test("a server that dies before its first word is tried again at once, not after the library's patience", async () => {
  const server = createServer((request) => request.socket.destroy());
  let knocks = 0;
  const knockedThrice = new Promise<void>((resolve) => server.on("upgrade", (request, socket) => {
    const key = createHash("sha1").update(request.headers["sec-websocket-key"] + ANSWER_TO).digest("base64");
    socket.on("error", () => {});
    socket.end(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`);
    if (++knocks === 3) resolve();
  }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  Object.assign(globalThis, { location: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) });
  const socket = openSocket({ workshop: "w", token: "t", lang: "fr" });
  const errors: string[] = [];
  socket.on("connect_error", ({ message }) => errors.push(message));
  socket.connect();
  await knockedThrice;
  socket.disconnect();
  server.close();
  assert.deepEqual(errors.filter((message) => !message.includes("poll")), ["closed", "closed"]);
});

test("a WebSocket that breaks while it takes over makes the phone begin again", { timeout: 30_000 }, async (t) => {
  const polls: ServerResponse[] = [];
  let knocks = 0;
  let knockedTwice = () => {};
  const again = new Promise<void>((resolve) => (knockedTwice = resolve));
  const server = createServer((request, response) => {
    if (request.method === "POST") return void response.end("ok");
    if (request.url!.includes("sid=")) return void polls.push(response);
    if (++knocks === 2) knockedTwice();
    response.end('0{"sid":"s","upgrades":["websocket"],"pingInterval":600000,"pingTimeout":600000,"maxPayload":32768}');
  });
  new WebSocketServer({ server }).on("connection", (phone) => {
    phone.on("message", () => phone.send("3probe", () => phone.terminate()));
    phone.on("close", () => polls.splice(0).forEach((poll) => poll.end("6")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  Object.assign(globalThis, { location: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) });
  const socket = openSocket({ workshop: "w", token: "t", lang: "fr" });
  Object.assign(socket.io.opts, { transports: ["polling", "websocket"], autoUnref: true });
  t.after(() => {
    socket.disconnect();
    server.close();
    server.closeAllConnections();
  });
  socket.connect();
  await again;
});

test("a room that waits long still knocks at random moments", () => {
  const manager = new Manager("http://127.0.0.1:9", { autoConnect: false, reconnectionDelay: 400, randomizationFactor: 0.7 });
  spreadTries(manager);
  const { backoff } = manager as unknown as { backoff: { attempts: number; duration(): number } };
  const waits = Array.from({ length: 200 }, () => {
    (manager as unknown as { emitReserved(event: string, tries: number): void }).emitReserved("reconnect_attempt", 9);
    backoff.attempts = 9;
    return backoff.duration();
  });
  const sorted = waits.sort((a, b) => a - b);
  assert.ok(sorted[0]! >= 400 && sorted.at(-1)! <= 1500, "neither a hammer nor a long wait");
  assert.ok(sorted[20]! < 700 && sorted[180]! > 1200, "spread over all of it");
});

/** A link by hand: which way each try takes. */
function fakeManager() {
  const heard: Record<string, (value?: unknown) => void> = {};
  const engine: Record<string, () => void> = {};
  const manager = {
    opts: { transports: undefined as string[] | undefined },
    _readyState: "closed",
    on: (event: string, act: () => void) => (heard[event] = act),
    engine: { once: (event: string, act: () => void) => (engine[event] = act) },
  };
  tryBothWays(manager as unknown as Manager);
  return {
    way: () => manager.opts.transports![0],
    fail: (message = "websocket error", count = 1) => {
      for (; count; count -= 1) heard.error!({ message });
      return manager.opts.transports![0];
    },
    open: () => heard.open!(),
    upgrade: () => engine.upgrade!(),
    fault(state: string) {
      manager._readyState = state;
      heard.error!({ message: "transport error" });
    },
  };
}

test("both ways are tried in turn where nobody knows the network", () => {
  const { fail } = fakeManager();
  assert.deepEqual([fail(), fail(), fail(), fail()], ["polling", "websocket", "polling", "websocket"]);
});

test("a server that is away makes phones of a good network go the long way but now and then, and not for ever", () => {
  const { fail, open, upgrade, way } = fakeManager();
  fail();
  open();
  upgrade();
  assert.equal(way(), "websocket");
  open();
  const ways = Array.from({ length: 16 }, () => fail());
  assert.deepEqual(ways.filter((one) => one === "polling").length, 2);
  assert.equal(fail("websocket error", 7), "polling");
  open();
  assert.equal(way(), "polling");
  upgrade();
  assert.equal(way(), "websocket");
});

test("who only got in by the long way goes it again", () => {
  const { fail, open, way } = fakeManager();
  fail();
  open();
  assert.deepEqual([way(), fail(), fail()], ["polling", "polling", "polling"]);
  assert.equal(fail("xhr poll error", 5), "websocket", "now and then the other, which may be good by now");
});

test("a network that swallows WebSockets costs one patience at a time", () => {
  const { fail, open } = fakeManager();
  assert.equal(fail("timeout"), "polling");
  open();
  assert.equal(fail("xhr poll error", 7), "websocket", "the server is away");
  assert.equal(fail("timeout"), "polling");
});

test("what breaks in an open link says nothing of the way", () => {
  const { open, way, fault, fail } = fakeManager();
  fail("websocket error", 2);
  open();
  fault("open");
  fault("open");
  fault("open");
  assert.equal(way(), "websocket");
});
