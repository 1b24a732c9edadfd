// The screen's copy of the document: takes snapshots and patches in, and knows when something is missing.
import type { Beat, Doc, Patch, Snapshot } from "./doc";
import { patched } from "./merge";

const MOST_HELD = 400;

export interface Copy {
  /** Null until a first snapshot. */
  doc(): Doc | null;
  seq(): number;
  /** True when the document changed; patches kept meanwhile are applied if they fit. */
  takeSnapshot(snapshot: Snapshot): boolean;
  /** "gap": something before it is missing; it is kept until a snapshot comes. */
  takePatch(patch: Patch): "applied" | "ignored" | "gap";
  isBehind(beat: Beat): boolean;
  /** Patches are kept that nothing fits yet. */
  hasGap(): boolean;
}

export function createCopy(): Copy {
  let doc: Doc | null = null;
  let seq = -1;
  let epoch = "";
  let held: Patch[] = [];

  const copy: Copy = {
    doc: () => doc,
    seq: () => seq,
    takeSnapshot(snapshot) {
      // A snapshot asked for before the last patches arrived is older than what we show.
      const isOlder = snapshot.epoch === epoch && snapshot.seq < seq;
      const kept = !epoch || snapshot.epoch === epoch ? held : [];
      held = [];
      if (!isOlder) ({ doc, seq, epoch } = snapshot);
      kept.forEach(copy.takePatch);
      return !isOlder;
    },
    takePatch(patch) {
      if (patch.seq <= seq) return "ignored";
      if (!doc || patch.base > seq) return hold(patch);
      doc = patched(doc, patch.set);
      seq = patch.seq;
      return "applied";
    },
    isBehind: (beat) => !doc || beat.epoch !== epoch || beat.seq > seq,
    hasGap: () => held.length > 0,
  };

  function hold(patch: Patch): "gap" {
    held = [...held.slice(1 - MOST_HELD), patch];
    return "gap";
  }
  return copy;
}
