// The live link of a screen: one document kept equal to the server's, and commands sent until they are answered.
import { signal, type Signal } from "@preact/signals";
import type { Album, Picture } from "./album";
import { createCarrier, placeOf } from "./carrier";
import { createClock } from "./clock";
import { createCopy } from "./copy";
import type { Ack, Beat, Doc, HelpTold, Mine, Patch, Presence, Snapshot, WireError } from "./doc";
import { patchedMine, type MinePatch } from "./merge";
import { createOutbox, type Outbox } from "./outbox";
import { afterOwn, isKnownOnlyThere } from "./own";
import { createPulse, type Pulse } from "./pulse";
import { openShelf } from "./shelf";
import { openSocket } from "./socket";
import { createSync, fetchSnapshot, snapshotPath, type Sync } from "./sync";
import { watchPage } from "./wake";

export type LinkState = "connecting" | "live" | "lost" | "ended";

export interface PendingCommand {
  id: string; name: string; payload: Record<string, unknown>; tries: number; created_at: number;
  /** Its picture goes first, and gives the payload its photo_id. */
  picture?: PictureMark;
  /** Neither it nor its picture outlives this page. */
  fragile?: boolean;
}

export interface PictureMark { id: string; kind: Picture["kind"] }

export interface Live {
  doc: Signal<Doc | null>;
  mine: Signal<Mine | null>;
  presence: Signal<Presence | null>;
  /** Phones only: what became of the call for help, as last told. */
  help: Signal<HelpTold | null>;
  link: Signal<LinkState>;
  /** ms since the link was lost (0 when live), refreshed each second. */
  lostFor: Signal<number>;
  /** Why the server said goodbye: "removed", "closed", "expired", or "". */
  goodbye: Signal<string>;
  /** Facilitators only: what keeps the server from saving, "" when nothing does. */
  trouble: Signal<string>;
  /** Commands not acknowledged yet, oldest first. */
  pending: Signal<PendingCommand[]>;
  /** Server clock, in ms. */
  now(): number;
  /** Sends a command; the promise ends with the server's answer, however many tries that takes. */
  send(name: string, payload?: Record<string, unknown>, picture?: PictureMark): Promise<Ack>;
  /** Puts a picture in the album, to be sent with a command. */
  addPicture(picture: Picture): PictureMark;
  close(): void;
}

export interface LiveOptions {
  token: string;
  /** The workshop's id: where several processes serve, its links all go to one. It opens nothing. */
  workshop: string;
  lang: string;
  /** Commands survive a reload under this name. */
  storageKey?: string;
  socketPath?: string;
  /** A first document that is on its way already. */
  first?: Promise<Snapshot>;
  /** Where pictures wait, on screens that send some. */
  album?: Album;
  /** Told of each final refusal, also of commands sent by an earlier life of the page. */
  refused?(command: PendingCommand, error: WireError): void;
}

/** A whole room that comes back at once asks over this long, besides the seconds over which it connects. */
const RETURN_SPREAD_MS = 400;
const GAP_SPREAD_MS = 300;
/** At least so long before knocking again where the server itself closed the door, at most twice that. */
const CLOSED_DOOR_MS = 1000;
const REFUSED_TOKEN = ["unauthorized", "forbidden"];

export function openLive(options: LiveOptions): Live {
  const clock = createClock();
  const copy = createCopy();
  const doc = signal<Doc | null>(null);
  const mine = signal<Mine | null>(null);
  const presence = signal<Presence | null>(null);
  const help = signal<HelpTold | null>(null);
  const goodbye = signal("");
  const trouble = signal("");
  /** What changed in what is mine since the last snapshot was asked for: it may not hold it. */
  let changes: ((mine: Mine, doc: Doc) => Mine)[] = [];
  let mineSeq = -1;
  let { first } = options;
  let hasConnected = false;

  const socket = openSocket({ path: options.socketPath, workshop: options.workshop, token: options.token, lang: options.lang });
  const pulse: Pulse = createPulse(reopen);
  const sync: Sync = createSync({
    fetch() {
      changes = [];
      const afresh = () => fetchSnapshot(snapshotPath(options.workshop), options.token);
      const given = first;
      first = undefined;
      return given ? given.catch(afresh) : afresh();
    },
    arrived: takeSnapshot,
    refused: (code) => end(code),
  });
  const shelf = openShelf(options.storageKey);
  const wire = {
    isOpen: () => socket.connected,
    emit: (name: string, payload: Record<string, unknown>, answered: (ack: Ack) => void) => void socket.emit(name, payload, answered),
  };
  const carrier = options.album && createCarrier(options.album, options.workshop, options.token);
  const outbox: Outbox = createOutbox(wire, shelf, answered, carrier);
  const unwatch = watchPage(wakeUp);

  listen();
  sync.ask();
  socket.connect();
  void shelf.then((kept) => kept.load()).then(outbox.restore, () => {});

  return {
    doc, mine, presence, help, goodbye, trouble,
    link: pulse.link,
    lostFor: pulse.lostFor,
    pending: outbox.pending,
    now: clock.now,
    send: (name, payload = {}, picture) => outbox.send(name, payload, picture),
    addPicture(picture) {
      if (options.album) void options.album.put(placeOf(picture.id), picture);
      return { id: picture.id, kind: picture.kind };
    },
    close: () => end(""),
  };

  function listen(): void {
    socket.on("connect", connected);
    socket.on("disconnect", disconnected);
    socket.on("connect_error", refusedAtTheDoor);
    socket.on("patch", (patch: Patch) => heard() && takePatch(patch));
    socket.on("beat", (beat: Beat) => heard() && takeBeat(beat));
    socket.on("presence", (people: Presence) => heard() && (presence.value = people));
    socket.on("mine", ({ set }: { set: MinePatch }) => heard() && changeMine((kept) => patchedMine(kept, set)));
    socket.on("help", (told: HelpTold) => heard() && (help.value = told));
    socket.on("bye", ({ reason }: { reason: string }) => end(reason || "expired"));
  }

  function heard(): true {
    pulse.heard();
    return true;
  }

  function connected(): void {
    pulse.opened();
    outbox.flush();
    // The first time one came or is on its way, unless nobody answered: a beat tells if anything slipped between the two.
    if (hasConnected || !doc.value) sync.askAfresh(RETURN_SPREAD_MS);
    hasConnected = true;
  }

  function disconnected(reason: string): void {
    pulse.dropped();
    outbox.hold();
    // The library leaves a closing by the server alone; only "bye" means it.
    if (reason === "io server disconnect") setTimeout(reconnect, CLOSED_DOOR_MS * (1 + Math.random()));
  }

  function refusedAtTheDoor(error: Error): void {
    if (REFUSED_TOKEN.includes(error.message)) end(error.message);
    else if (!socket.active) setTimeout(reconnect, CLOSED_DOOR_MS * (1 + Math.random()));
  }

  function reconnect(): void {
    if (pulse.link.value !== "ended" && !socket.active) socket.connect();
  }

  function reopen(): void {
    socket.disconnect();
    socket.connect();
  }

  function wakeUp(): void {
    pulse.look();
    if (!socket.connected) reopen();
    else sync.ask(GAP_SPREAD_MS);
  }

  function takeSnapshot(snapshot: Snapshot): boolean {
    const before = copy.seq();
    clock.hear(snapshot.now);
    if (copy.takeSnapshot(snapshot)) {
      mineSeq = snapshot.seq;
      mine.value = changes.reduce((kept, change) => change(kept, snapshot.doc), snapshot.mine);
    }
    doc.value = copy.doc();
    if (copy.hasGap()) setTimeout(() => sync.ask(GAP_SPREAD_MS));
    return copy.seq() !== before;
  }

  function takePatch(patch: Patch): void {
    const outcome = copy.takePatch(patch);
    if (outcome === "applied") doc.value = copy.doc();
    else if (outcome === "gap") sync.ask(GAP_SPREAD_MS);
  }

  function takeBeat(beat: Beat): void {
    clock.hear(beat.now);
    trouble.value = beat.trouble || "";
    if (copy.isBehind(beat)) sync.ask(GAP_SPREAD_MS);
  }

  function answered(command: PendingCommand, ack: Ack): void {
    pulse.heard();
    if (!ack.ok) return options.refused && options.refused(command, ack.error);
    if (carrier) carrier.drop(command);
    if (isKnownOnlyThere(command.name)) sync.ask();
    // An old command answered again must not undo what came after it.
    if (ack.seq <= mineSeq) return;
    changeMine((kept, at) => afterOwn(kept, at, command));
  }

  function changeMine(change: (mine: Mine, doc: Doc) => Mine): void {
    changes.push(change);
    if (doc.value && mine.value) mine.value = change(mine.value, doc.value);
  }

  function end(reason: string): void {
    goodbye.value = REFUSED_TOKEN.includes(reason) || reason === "not_found" ? "expired" : reason;
    pulse.ended();
    sync.stop();
    unwatch();
    outbox.hold();
    socket.disconnect();
  }
}
