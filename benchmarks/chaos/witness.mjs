// Writes down what was really sent and what was really answered, beside what the phone's own code believes.
import { Socket } from "socket.io-client";

const commands = new Map();
const emit = Socket.prototype.emit;

Socket.prototype.emit = function (name, payload, ack) {
  if (!ack || !payload?.id) return emit.apply(this, arguments);
  const command = known(this, name, payload);
  command.tries += 1;
  return emit.call(this, name, payload, (answer) => {
    if (answer) hear(command, answer);
    ack(answer);
  });
};

function known(socket, name, { id, ...payload }) {
  if (!commands.has(id)) commands.set(id, { id, name, payload, token: socket.auth.token, tries: 0, seqs: [], refusals: [] });
  return commands.get(id);
}

function hear(command, answer) {
  if (answer.ok) command.seqs.push(answer.seq);
  else if (!["not_saved", "too_fast"].includes(answer.error.code)) command.refusals.push(answer.error.code);
}

export const witnessed = () => [...commands.values()];

export const counts = () => {
  const all = witnessed();
  return { sent: all.length, accepted: all.filter(({ seqs }) => seqs.length).length };
};
