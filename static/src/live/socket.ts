// Socket.IO as a whole room needs it that comes back at once: tries spread at random, and none that waits in vain.
import { io, type Manager, type Socket } from "socket.io-client";

/** With the snapshot that follows, a room is back well within 5 s of its server. */
const LATEST_TRY_MS = 1500;
const SOONEST_TRY_MS = 400;

/** The second way begins with plain requests, and takes a WebSocket later if it may: many times the work of the first. */
const SHORT_WAY = ["websocket", "polling"];
const LONG_WAY = ["polling", "websocket"];
/** The other way has one turn in so many: at first nobody knows the network, later it is most often the server that is away. */
const TURNS_UNKNOWN = 2;
const TURNS_KNOWN = 8;

export interface Address { path?: string; workshop: string; token: string; lang: string }

/** Not connected yet. */
export function openSocket({ path, workshop, token, lang }: Address): Socket {
  const socket = io({
    path: path || "/socket.io",
    query: { w: workshop },
    auth: { token, lang },
    transports: SHORT_WAY,
    reconnectionDelay: SOONEST_TRY_MS,
    reconnectionDelayMax: LATEST_TRY_MS,
    randomizationFactor: 0.7,
    timeout: 8000,
    autoConnect: false,
  });
  spreadTries(socket.io);
  endTriesThatClose(socket.io);
  endBrokenUpgrades(socket.io);
  tryBothWays(socket.io);
  return socket;
}

/** The library's own jitter comes before its ceiling: after a few tries a room would knock in step. */
export function spreadTries(manager: Manager): void {
  manager.on("reconnect_attempt", () => {
    manager.reconnectionDelayMax(SOONEST_TRY_MS + Math.random() * (LATEST_TRY_MS - SOONEST_TRY_MS));
  });
}

/**
 * A server that dies between taking a WebSocket in and saying its first word only closes it. The library hears nothing
 * but errors then, and would sit out its whole timeout.
 */
export function endTriesThatClose(manager: Manager): void {
  const { open } = manager;
  manager.open = (done) => {
    open.call(manager, done);
    const { engine } = manager;
    engine.once("close", () => {
      if (manager.engine === engine && manager._readyState === "opening") say(engine, "error", new Error("closed"));
    });
    return manager;
  };
}

/** A WebSocket that breaks while it takes over leaves a phone that no longer asks, and would wait 40 s for a ping. */
export function endBrokenUpgrades(manager: Manager): void {
  manager.on("open", () => {
    const { engine } = manager;
    engine.once("upgrading", () => engine.once("upgradeError", () => say(engine, "close", "transport close")));
  });
}

/** As if the library had noticed it: it lets go, and tries again as after any other end. */
const say = (engine: Manager["engine"], event: string, why: unknown): void =>
  (engine as unknown as { emit(event: string, why: unknown): void }).emit(event, why);

/**
 * The library's `tryAllTransports` tries both within one try, and keeps to plain requests for as long as the link lasts:
 * a server that starts in between would be asked by half of a room, again and again.
 */
export function tryBothWays(manager: Manager): void {
  let usual = SHORT_WAY;
  let turns = TURNS_UNKNOWN;
  let failed = 0;

  manager.on("error", ({ message }) => {
    if (manager._readyState !== "closed") return;
    failed += 1;
    // Some networks take a WebSocket in and never answer.
    if (message === "timeout") take(LONG_WAY);
    else take(failed % turns === turns - 1 ? other(usual) : usual);
  });
  manager.on("open", () => {
    failed = 0;
    turns = TURNS_KNOWN;
    usual = manager.opts.transports as string[];
    manager.engine.once("upgrade", () => take((usual = SHORT_WAY)));
  });

  const other = (way: string[]): string[] => (way === SHORT_WAY ? LONG_WAY : SHORT_WAY);
  const take = (way: string[]): void => void (manager.opts.transports = way);
}
