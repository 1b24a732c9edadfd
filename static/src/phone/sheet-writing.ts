// One answer of a sheet that several people may write: mine is never written over theirs unseen, nor theirs over mine.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Prototype, SheetField } from "../live/doc";
import type { PendingCommand } from "../live/live";
import { t } from "../parts/i18n";
import { arrived, chosen, holds, isTheirs, joined, sent, tidy, type Begun } from "../parts/shared-text";
import type { Writing } from "./composer";
import { draft, keepDraft, keepKnown, knownBefore } from "./kept";
import { limitOf } from "./sheet-fields";
import { useVisit, type Visit } from "./visit";

const PAUSE_MS = 1000;

export interface SheetWriting extends Writing {
  /** What somebody else wrote here since I began; null when nobody did. */
  theirs: string | null;
  isSaved: boolean;
  save(): void;
  takeTheirs(): void;
  keepMine(): void;
  /** Null when the two are too long together. */
  keepBoth: (() => void) | null;
}

export function useSheetWriting(id: string, prototype: Prototype, field: SheetField): SheetWriting {
  const visit = useVisit();
  const saved = prototype.sheet[field];
  const waiting = waitingFor(visit.live.pending.value, id, field);
  const there = waiting ? textOf(waiting) : saved;
  const { begun, last, keep, rest, forget } = useBegun(visit, `sheet/${id}/${field}`, saved);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = begun ? begun.text : there;
  const isConflict = !!begun && !waiting && isTheirs(begun, saved);
  const both = joined(saved, text, limitOf(field), field === "name" ? ", " : "\n");

  function send(): void {
    const words = last.current;
    if (!words) return;
    if (tidy(words.text) === there) return forget(words);
    if (!waiting && !words.known.includes(saved) && holds(saved, words.text)) return keep(null);
    const payload = { prototype_id: id, field, text: tidy(words.text), base: words.known };
    void visit.act("fill_sheet", payload).then(() => forget(words));
    keep(sent(words));
  }

  function write(next: string): void {
    keep({ text: next, known: last.current ? last.current.known : knownIn(saved, waiting) });
  }

  function choose(words: string): void {
    keep(chosen(words, saved));
    send();
  }

  useEffect(() => {
    if (last.current) keep(arrived(last.current, saved));
  }, [saved]);
  useEffect(() => {
    if (!begun || isConflict) return undefined;
    const timer = setTimeout(send, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [begun && begun.text, isConflict]);
  useEffect(() => {
    if (isConflict) visit.say("wait", "users", t("phone.sheet.others"));
  }, [isConflict]);
  useRefused(visit, id, field, saved, last, keep);
  useLeaving(() => {
    const doc = visit.live.doc.peek();
    // Unchosen words go too: they are refused, and kept where their author finds them. A pause only makes them wait.
    if (doc && doc.workshop.state === "open" && visit.live.link.peek() !== "ended") send();
  });

  return {
    text, write, field: area,
    theirs: isConflict ? saved : null,
    isSaved: !waiting && tidy(text) === saved,
    save() {
      if (isConflict) return;
      send();
      rest();
    },
    clear: () => write(""),
    focus: () => area.current && area.current.focus(),
    takeTheirs: () => keep(null),
    keepMine: () => choose(text),
    keepBoth: both ? () => choose(both) : null,
  };
}

type Last = { current: Begun | null };

/** Null while nothing of mine differs: the field then follows the server. */
function useBegun({ seat }: Visit, slot: string, saved: string) {
  const workshop = seat.value.workshop_id;
  const [begun, set] = useState<Begun | null>(() => {
    const text = draft(workshop, slot);
    const known = knownBefore(workshop, slot);
    return text ? { text, known: known.length ? known : [saved] } : null;
  });
  // What is typed while a screen is being drawn must not be undone by what follows the drawing.
  const last: Last = useRef(begun);

  function keep(next: Begun | null): void {
    last.current = next;
    set(next);
    keepDraft(workshop, slot, next ? next.text : "");
    keepKnown(workshop, slot, next && next.text ? next.known : []);
  }
  function rest(): void {
    last.current = null;
    set(null);
  }
  /** The server has these words: only newer ones are a draft. */
  function forget({ text }: Begun): void {
    if (draft(workshop, slot) !== text) return;
    keepDraft(workshop, slot, "");
    keepKnown(workshop, slot, []);
  }
  return { begun, last, keep, rest, forget };
}

/** My words came second: they come back into the field, beside the others'. */
function useRefused({ dropUnsent, unsent }: Visit, id: string, field: SheetField, saved: string, last: Last, keep: (begun: Begun | null) => void): void {
  const refused = unsent.value.find(({ command, error }) => error.code === "text_moved" && isFor(command, id, field));
  useEffect(() => {
    if (!refused) return;
    const { command } = refused;
    const begun = last.current;
    const sentText = textOf(command);
    if (begun && !begun.known.includes(sentText)) return;
    const text = begun ? begun.text : sentText;
    // What was typed since holds it. It was never in the field: what is there now is news.
    keep(holds(saved, text) ? null : { text, known: command.payload.base as string[] });
    dropUnsent(command.id);
  }, [refused]);
}

function useLeaving(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => () => latest.current(), []);
}

const isFor = ({ name, payload }: PendingCommand, id: string, field: SheetField): boolean =>
  name === "fill_sheet" && payload.prototype_id === id && payload.field === field;

const waitingFor = (pending: PendingCommand[], id: string, field: SheetField): PendingCommand | undefined =>
  pending.filter((command) => isFor(command, id, field)).pop();

const textOf = ({ payload }: PendingCommand): string => payload.text as string;

const knownIn = (saved: string, waiting?: PendingCommand): string[] =>
  waiting ? [...((waiting.payload.base as string[]) || []), textOf(waiting)] : [saved];
