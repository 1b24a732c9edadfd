// The bare relay of the peers' engine: socket.io as it ships, every message to everybody, nothing stored.
import { createServer } from "node:http";
import { Server } from "socket.io";

const server = createServer();
const io = new Server(server);
io.on("connection", (socket) => {
  socket.on("move", (body, acknowledge) => {
    io.emit("move", body);
    acknowledge({ ok: true });
  });
});
server.listen(Number(process.argv[2]), "127.0.0.1", () => console.log("ready"));
