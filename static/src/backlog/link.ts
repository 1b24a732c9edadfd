// The live link: each card that somebody changes arrives here; what was missed is fetched at each return.
import { signal, type Signal } from "@preact/signals";
import { io } from "socket.io-client";
import type { Backlog } from "./backlog";
import type { Card } from "./card";

const RETRY_MS = 5000;

export function follow(backlog: Backlog): Signal<boolean> {
  const isLinked = signal(true);
  // Where several processes serve, all requests of a long poll must reach the same one.
  const socket = io("/backlog", { transports: ["websocket", "polling"], query: { w: "backlog" } });
  socket.on("connect", () => {
    isLinked.value = true;
    void backlog.refresh();
  });
  socket.on("disconnect", () => (isLinked.value = false));
  socket.on("connect_error", ({ message }: Error) => {
    isLinked.value = false;
    // Refused by the server, the library does not try again by itself: the database may have been away.
    if (!socket.active && message !== "unauthorized") setTimeout(() => socket.connect(), RETRY_MS * (1 + Math.random()));
    // The cards can be read even where no socket passes.
    if (backlog.loaded.value === "waiting") void backlog.refresh();
  });
  socket.on("card", (message: { card: Card }) => backlog.receive(message.card));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void backlog.refresh();
  });
  return isLinked;
}
