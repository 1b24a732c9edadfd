// A page that was opened while nobody answered.
import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { WebSocketServer } from "ws";

const BACKOFF_MS = 500;
const nothing = { addEventListener() {}, removeEventListener() {} };

/** Says as little as lets a phone in. */
function open(): Promise<WebSocketServer> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (phone) => {
    phone.send('0{"sid":"s","upgrades":[],"pingInterval":20000,"pingTimeout":20000,"maxPayload":32768}');
    phone.on("message", () => phone.send('40{"sid":"s"}'));
  });
  return new Promise((resolve) => server.on("listening", () => resolve(server)));
}

test("once connected it asks for its document at once, however long it had been asking in vain", async () => {
  const server = await open();
  const { setTimeout: real } = globalThis;
  const random = Math.random;
  Math.random = () => 0;
  // Its patience never ends here: only the return itself makes it ask again.
  const impatient = (act: () => void, ms?: number) => (ms === BACKOFF_MS ? 0 : real(act, ms));
  Object.assign(globalThis, {
    location: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    window: nothing,
    document: { ...nothing, visibilityState: "visible" },
    setTimeout: impatient,
  });
  let connections = 0;
  server.on("connection", () => (connections += 1));
  let asked = 0;
  const askedAgain = new Promise<void>((resolve) => {
    globalThis.fetch = () => {
      asked += 1;
      if (asked === 2) resolve();
      return Promise.reject(new Error("nobody answers"));
    };
  });
  const { openLive } = await import("../src/live/live");
  const live = openLive({ workshop: "w", token: "t", lang: "fr" });
  await askedAgain;
  assert.equal(connections, 1, "the first one, not one that it opened for want of news");
  live.close();
  server.close();
  Object.assign(globalThis, { setTimeout: real });
  Math.random = random;
});
