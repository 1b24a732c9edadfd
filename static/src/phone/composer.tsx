// The field people write in: kept at each key, never corrected, a beginning of sentence one tap away.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { dir, t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { startPicture, withStart } from "../parts/starts";
import { draft, keepDraft } from "./kept";
import { dropThanks, useVisit } from "./visit";

export const LONGEST = 280;
const TELL_UNDER = 40;
const ONE_LINE = 60;
const TALLEST_PX = 166;

export interface Writing {
  text: string;
  write(text: string): void;
  field: { current: HTMLTextAreaElement | null };
  /** Empties the field and its draft. */
  clear(): void;
  focus(): void;
}

/** A text kept on this phone under a slot until it is sent. */
export function useWriting(slot: string, start = ""): Writing {
  const { seat, flash } = useVisit();
  const workshop = seat.value.workshop_id;
  const [text, setText] = useState(() => draft(workshop, slot) || start);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: string) => {
    setText(next);
    // What was asked for is being done.
    if (flash.value && flash.value.kind === "stop") flash.value = null;
    if (next) dropThanks(flash);
    keepDraft(workshop, slot, next);
  };
  return { text, write, field, clear: () => write(""), focus: () => field.current && field.current.focus() };
}

interface FieldProps {
  writing: Writing;
  id: string;
  name?: string;
  longest?: number;
  /** The fixed beginning of a question. */
  start?: string;
  tall?: boolean;
  tools?: JSX.Element;
  onLeave?(): void;
}

export function Field({ writing, id, name, longest = LONGEST, start, tall, tools, onLeave }: FieldProps) {
  const left = longest - writing.text.length;
  useLayoutEffect(() => grow(writing.field.current), [writing.text]);
  const size = longest <= ONE_LINE ? " composer--low" : tall ? " composer--tall" : "";
  return (
    <div class={"composer" + size}>
      {start && <b class="composer-start" aria-hidden="true">{start}</b>}
      <textarea
        id={id} ref={writing.field} dir={writing.text ? "auto" : dir()} spellcheck={false} maxLength={longest} autoComplete="off"
        aria-label={name} value={writing.text}
        onInput={(event) => writing.write(event.currentTarget.value)} onBlur={onLeave}
      />
      {left < Math.min(TELL_UNDER, longest / 4) && <p class="composer-left" role="status">{tn("phone.idea.long", left)}</p>}
      {tools}
    </div>
  );
}

/** The field follows its text for some lines, so that one sees what one wrote. */
function grow(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.style.height = "";
  if (field.scrollHeight > field.clientHeight) field.style.height = `${Math.min(field.scrollHeight, TALLEST_PX)}px`;
}

/** `heard`: which one is being read aloud, -1 for none. */
export function Starts({ starts, french, writing, heard }: { starts: string[]; french: string[]; writing: Writing; heard: number }) {
  if (!starts.length) return null;
  return (
    <div class="starts" role="group" aria-label={t("phone.idea.starts")}>
      {starts.map((start, index) => (
        <button key={start} class={"start" + (index === heard ? " is-read" : "")} type="button" onClick={() => begin(start)}>
          <Icon name={startPicture(french[index])} /><span>{start}</span>
        </button>
      ))}
    </div>
  );

  function begin(start: string): void {
    writing.write(withStart(start, writing.text, starts));
    writing.focus();
  }
}
