// One answer of a sheet that several people may write: mine is never overwritten while I type, theirs is never lost.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Prototype, SheetField } from "../live/doc";
import type { PendingCommand } from "../live/live";
import type { Writing } from "./composer";
import { draft, keepDraft } from "./kept";
import { useVisit } from "./visit";

const PAUSE_MS = 1000;

export interface SheetWriting extends Writing {
  /** What somebody else wrote here since I began; "" when nobody did. */
  theirs: string;
  isSaved: boolean;
  save(): void;
  takeTheirs(): void;
  keepMine(): void;
}

export function useSheetWriting(id: string, prototype: Prototype, field: SheetField): SheetWriting {
  const { live, seat, act } = useVisit();
  const workshop = seat.value.workshop_id;
  const slot = `sheet/${id}/${field}`;
  const server = prototype.sheet[field];
  const waiting = waitingText(live.pending.value, id, field);
  const known = waiting === undefined ? server : waiting;
  // Null while nothing of mine differs: the field then follows the server.
  const [mine, setMine] = useState<string | null>(() => draft(workshop, slot) || null);
  const base = useRef(server);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = mine === null ? known : mine;
  const isConflict = mine !== null && waiting === undefined && server !== base.current && server !== mine.trim();

  useEffect(() => {
    if (mine === null || isConflict) return undefined;
    const timer = setTimeout(() => send(mine), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mine, isConflict]);

  function write(next: string): void {
    if (mine === null) base.current = known;
    setMine(next);
    keepDraft(workshop, slot, next);
  }

  function send(words: string): void {
    const kept = words.trim();
    if (kept === known) return void keepDraft(workshop, slot, "");
    base.current = kept;
    void act("fill_sheet", { prototype_id: id, field, text: kept }).then(() => {
      if (draft(workshop, slot) === words) keepDraft(workshop, slot, "");
    });
  }

  function follow(): void {
    keepDraft(workshop, slot, "");
    base.current = server;
    setMine(null);
  }

  return {
    text, write, field: area,
    theirs: isConflict ? server : "",
    isSaved: waiting === undefined && text.trim() === server,
    clear: () => write(""),
    focus: () => area.current && area.current.focus(),
    takeTheirs: follow,
    save() {
      if (mine === null || isConflict) return;
      send(mine);
      setMine(null);
    },
    keepMine() {
      base.current = server;
      if (mine !== null) send(mine);
    },
  };
}

function waitingText(pending: PendingCommand[], id: string, field: SheetField): string | undefined {
  const last = pending
    .filter(({ name, payload }) => name === "fill_sheet" && payload.prototype_id === id && payload.field === field)
    .pop();
  return last && (last.payload.text as string);
}
