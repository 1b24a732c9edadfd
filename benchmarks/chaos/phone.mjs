// A phone as residents hold it (the product's own link, outbox and copy), and somebody who never stops tapping.
import { isDeepStrictEqual } from "node:util";
import { newId } from "../../static/src/live/ids.ts";
import { openLive } from "../../static/src/live/live.ts";

const MOST_WAITING = 4;
const MOST_NOTES = 4;
const MOST_CLUSTERS = 8;
const ACTS = { collect, group, vote };

let words = 0;

export class Phone {
  constructor(token) {
    this.token = token;
    this.open();
  }

  open() {
    this.live = openLive({ token: this.token, lang: "fr", storageKey: this.token });
  }

  /** The page is loaded again: only what its shelf kept goes on. */
  reload() {
    this.live.close();
    this.open();
  }

  act() {
    const { doc, mine, pending } = this.live;
    if (!doc.value || !mine.value || pending.value.length >= MOST_WAITING) return;
    const [name, payload] = ACTS[doc.value.phase](doc.value, notesOf(mine.value)) ?? [];
    if (name) void this.live.send(name, payload);
  }

  /** What it shows now; what it shows later is other objects. */
  screen() {
    const { doc, mine, pending } = this.live;
    return { doc: doc.value, mine: mine.value, waiting: pending.value.length };
  }

  async snapshot() {
    const answer = await fetch("/api/v1/live/snapshot", { headers: { Authorization: `Bearer ${this.token}` } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }
}

export const unready = (screen) => (screen.waiting ? `${screen.waiting} waiting` : screen.doc ? "" : "no document");

/** What of a screen differs from what the server would show somebody who comes now; "" when nothing does. */
export function difference(screen, doc, mine) {
  const part = differing(screen.doc, doc);
  if (part) return part;
  return mine && !isDeepStrictEqual(readable(screen.mine), readable(mine)) ? "mine" : "";
}

const compared = new WeakMap();

/** The part that differs. Comparing takes what the phones need to come back: the same two are not compared again. */
function differing(shown, doc) {
  const known = compared.get(shown);
  if (known?.seq === doc.seq) return known.part;
  const part = Object.keys(doc).find((name) => !["seq", "now"].includes(name) && !isDeepStrictEqual(shown[name], doc[name])) ?? "";
  compared.set(shown, { seq: doc.seq, part });
  return part;
}

const readable = (mine) => ({
  votes: mine.votes,
  notes: Object.fromEntries(Object.entries(mine.notes).map(([id, { text, step }]) => [id, [text, step]])),
});

const notesOf = (mine) => Object.keys(mine.notes).filter((id) => mine.notes[id].step === "empathise");
const one = (list) => list[Math.floor(Math.random() * list.length)];
const word = () => `mot ${++words}`;

function collect(_doc, own) {
  const dice = Math.random();
  if (own.length < MOST_NOTES && dice < 0.6) return ["post_note", { note_id: newId(), text: word() }];
  if (!own.length) return null;
  if (dice < 0.8) return ["edit_note", { note_id: one(own), text: word() }];
  return ["withdraw_note", { note_id: one(own) }];
}

function group(doc, own) {
  const clusters = Object.keys(doc.clusters);
  if (clusters.length < 2 || (clusters.length < MOST_CLUSTERS && Math.random() < 0.02))
    return ["make_cluster", { cluster_id: newId(), note_ids: [], title: word() }];
  if (!own.length || Math.random() < 0.2) return ["name_cluster", { cluster_id: one(clusters), title: word() }];
  return ["move_note", { note_id: one(own), cluster_id: one(clusters) }];
}

function vote(doc) {
  const targets = [...Object.keys(doc.clusters), ...Object.keys(doc.notes).filter((id) => !doc.notes[id].cluster_id)];
  const choices = {};
  for (let dots = 1 + Math.floor(Math.random() * 2); dots > 0 && targets.length; dots -= 1) choices[one(targets)] = 1;
  return ["cast_votes", { choices }];
}
