// What a browser gives its pages, while phones run in Node; and a network that can be cut.
import net from "node:net";

const sockets = new Set();
const connect = net.Socket.prototype.connect;
let isAway = false;

net.Socket.prototype.connect = function (...target) {
  sockets.add(this);
  this.once("close", () => sockets.delete(this));
  connect.apply(this, target);
  if (isAway) setImmediate(() => this.destroy(new Error("no network")));
  return this;
};

export const network = {
  /** Cuts one connection, whichever: a phone's WebSocket, or a snapshot in the middle. */
  cutOne() {
    const open = [...sockets];
    if (open.length) open[Math.floor(Math.random() * open.length)].destroy(new Error("cut"));
    return open.length > 0;
  },
  leave() {
    isAway = true;
    sockets.forEach((socket) => socket.destroy(new Error("no network")));
  },
  comeBack() {
    isAway = false;
  },
};

/** Pages find their server by where they came from; they keep what was not answered in localStorage. */
export function surround(address) {
  const { fetch } = globalThis;
  const kept = new Map();
  const nothing = { addEventListener() {}, removeEventListener() {} };
  Object.assign(globalThis, {
    location: new URL(address),
    window: nothing,
    document: { ...nothing, visibilityState: "visible" },
    localStorage: { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) },
    fetch: (path, options) => fetch(new URL(path, address), options),
  });
}
