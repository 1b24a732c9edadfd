// The library's connection, with what it lacks for a room that comes back.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Manager } from "socket.io-client";
import { openSocket, spreadTries } from "../src/live/socket";

const ANSWER_TO = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

test("a server that dies before its first word is tried again at once, not after the library's patience", async () => {
  const server = createServer();
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
  assert.deepEqual(errors, ["closed", "closed"]);
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
