// The live link: each card that somebody changes arrives here; what was missed is fetched at each return.
import { signal, type Signal } from "@preact/signals";
import { io } from "socket.io-client";
import type { Backlog } from "./backlog";
import type { Card } from "./card";

export function follow(backlog: Backlog): Signal<boolean> {
  const isLinked = signal(true);
  // Where several processes serve, all requests of a long poll must reach the same one.
  const socket = io("/backlog", { transports: ["websocket", "polling"], query: { w: "backlog" } });
  socket.on("connect", () => {
    isLinked.value = true;
    void backlog.refresh();
  });
  socket.on("disconnect", () => (isLinked.value = false));
  socket.on("connect_error", () => {
    isLinked.value = false;
    // The cards can be read even where no socket passes.
    if (backlog.loaded.value === "waiting") void backlog.refresh();
  });
  socket.on("card", (message: { card: Card }) => backlog.receive(message.card));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void backlog.refresh();
  });
  return isLinked;
}
