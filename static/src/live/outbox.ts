// Commands on their way: sent in order, again until they are answered, always with the same id.
import { signal, type Signal } from "@preact/signals";
import { backoff } from "./backoff";
import type { Carrier } from "./carrier";
import type { Ack, WireError } from "./doc";
import { isFleeting, isSameThing, isWhole, lane } from "./lanes";
import type { PendingCommand, PictureMark } from "./live";
import type { Shelf } from "./shelf";
import { newId } from "./ids";

export const MOST_IN_FLIGHT = 8;
export const ANSWER_MS = 4000;
const TRY_AGAIN = ["not_saved", "too_fast"];

export interface Wire {
  isOpen(): boolean;
  emit(name: string, payload: Record<string, unknown>, answered: (ack: Ack) => void): void;
}

interface Waiting {
  command: PendingCommand;
  lane: string;
  isOut: boolean;
  /** Its picture is on its way. */
  isCarried: boolean;
  /** The server may have heard of it. */
  mayBeKnown: boolean;
  /** Not before this time (ms): it is being left alone for a while. */
  notBefore: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  resolve: ((ack: Ack) => void)[];
}

export interface Outbox {
  pending: Signal<PendingCommand[]>;
  /** picture: already in the album. */
  send(name: string, payload: Record<string, unknown>, picture?: PictureMark): Promise<Ack>;
  /** Commands of an earlier life of the page. */
  restore(commands: PendingCommand[]): void;
  /** The wire opened: send everything again. */
  flush(): void;
  /** The wire closed: nothing is on its way any more. */
  hold(): void;
}

export function createOutbox(
  wire: Wire,
  shelf: Promise<Shelf>,
  answered: (command: PendingCommand, ack: Ack) => void = () => {},
  carrier?: Carrier,
): Outbox {
  const pending = signal<PendingCommand[]>([]);
  let queue: Waiting[] = [];
  let lastCreated = 0;

  function send(name: string, payload: Record<string, unknown>, picture?: PictureMark): Promise<Ack> {
    lastCreated = Math.max(Date.now(), lastCreated + 1);
    const command: PendingCommand = { id: newId(), name, payload, tries: 0, created_at: lastCreated, ...(picture ? { picture } : {}) };
    const unheard = name === "withdraw_note" && queue.find((entry) => isUnheard(entry, payload.note_id));
    if (unheard) return Promise.resolve(takeBack(unheard));
    return new Promise((resolve) => {
      const entry = { ...newWaiting(command), resolve: [resolve, ...supersede(command)] };
      queue = [...queue, entry];
      changed();
      void store(command).then(pump);
    });
  }

  const isUnheard = ({ command, mayBeKnown }: Waiting, noteId: unknown): boolean =>
    command.name === "post_note" && command.payload.note_id === noteId && !mayBeKnown;

  /** What never left this phone is simply erased, with what was to follow it. */
  function takeBack({ command, lane: place }: Waiting): Ack {
    const done: Ack = { ok: true, seq: 0 };
    queue.filter((entry) => entry.lane === place).forEach((entry) => {
      remove(entry);
      entry.resolve.forEach((resolve) => resolve(done));
    });
    if (carrier) carrier.drop(command);
    changed();
    return done;
  }

  /** Takes away waiting commands that this one says again whole; their senders get its answer. */
  function supersede({ name, payload }: PendingCommand): Waiting["resolve"] {
    if (!isWhole(name)) return [];
    const place = lane(name, payload);
    const stale = queue.filter((entry) => entry.lane === place && !entry.isOut && isSameThing(entry.command.payload, payload));
    stale.forEach(remove);
    return stale.flatMap((entry) => entry.resolve);
  }

  /** A full or forbidden storage must not stop the sending: the command is then marked as living in this page alone. */
  async function store(command: PendingCommand): Promise<void> {
    if (isFleeting(command.name)) return;
    const isKept = await Promise.all([shelf.then((kept) => kept.put(command)), carrier && carrier.keep(command)]).then(() => true, () => false);
    if (isKept === !command.fragile) return;
    command.fragile = !isKept;
    changed();
  }

  function pump(): void {
    if (!wire.isOpen()) return;
    const busy = new Set<string>();
    let room = MOST_IN_FLIGHT - queue.filter((entry) => entry.isOut).length;
    for (const entry of queue) {
      const isFree = !entry.isOut && !entry.isCarried && !(entry.lane && busy.has(entry.lane));
      if (entry.lane) busy.add(entry.lane);
      if (!isFree || entry.notBefore > Date.now()) continue;
      if (carrier && entry.command.picture && !entry.command.payload.photo_id) {
        void carry(entry, carrier);
        continue;
      }
      if (room-- <= 0) return;
      launch(entry);
    }
  }

  async function carry(entry: Waiting, { carry }: Carrier): Promise<void> {
    const { command } = entry;
    entry.isCarried = true;
    const carried = await carry(command);
    entry.isCarried = false;
    if (!queue.includes(entry)) return;
    if ("photo_id" in carried) {
      command.payload = { ...command.payload, photo_id: carried.photo_id };
      await store(command);
      return pump();
    }
    command.tries += 1;
    if (carried.again) retry(entry, pause(entry, carried.error));
    else receive(entry, { ok: false, error: carried.error });
  }

  function launch(entry: Waiting): void {
    const { command } = entry;
    command.tries += 1;
    entry.isOut = true;
    entry.mayBeKnown = true;
    entry.timer = setTimeout(() => retry(entry, backoff(command.tries - 1)), ANSWER_MS);
    wire.emit(command.name, { id: command.id, ...command.payload }, (ack) => receive(entry, ack));
  }

  function receive(entry: Waiting, ack: Ack): void {
    if (!queue.includes(entry) || !ack) return;
    if (!ack.ok && TRY_AGAIN.includes(ack.error.code)) return retry(entry, pause(entry, ack.error));
    remove(entry);
    changed();
    answered(entry.command, ack);
    entry.resolve.forEach((resolve) => resolve(ack));
    pump();
  }

  const pause = (entry: Waiting, error: WireError): number =>
    Math.max(error.retry_after_ms || 0, backoff(entry.command.tries - 1));

  function retry(entry: Waiting, ms: number): void {
    settle(entry);
    entry.notBefore = Date.now() + ms;
    entry.timer = setTimeout(() => {
      // The clock of the phone may have gone back meanwhile, and timers fire a little early.
      entry.notBefore = 0;
      pump();
    }, ms);
  }

  function remove(entry: Waiting): void {
    settle(entry);
    queue = queue.filter((other) => other !== entry);
    void shelf.then((kept) => kept.drop(entry.command.id)).catch(() => {});
  }

  function changed(): void {
    pending.value = queue.map((entry) => entry.command);
  }

  return {
    pending,
    send,
    restore(commands) {
      const known = queue.map((entry) => entry.command.id);
      queue = [...commands.filter((command) => !known.includes(command.id)).map((command) => ({ ...newWaiting(command), mayBeKnown: true })), ...queue];
      changed();
      pump();
    },
    flush() {
      queue.forEach((entry) => Object.assign(settle(entry), { notBefore: 0 }));
      pump();
    },
    hold: () => queue.forEach(settle),
  };
}

function newWaiting(command: PendingCommand): Waiting {
  return { command, lane: lane(command.name, command.payload), isOut: false, isCarried: false, mayBeKnown: false, notBefore: 0, timer: undefined, resolve: [] };
}

function settle(entry: Waiting): Waiting {
  clearTimeout(entry.timer);
  entry.isOut = false;
  return entry;
}
