// One field of a sheet. What somebody else writes shows here, but never over what is being typed.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import type { SheetField as FieldName } from "../live/doc";
import { useBooth } from "./booth";

interface Shape { prototypeId: string; field: FieldName; saved: string }

const PAUSE_MS = 1200;
const LIMIT = 600;
const NAME_LIMIT = 60;

export function SheetField({ prototypeId, field, saved }: Shape) {
  const { act, drafts } = useBooth();
  const draft = `sheet-${prototypeId}-${field}`;
  const typed = drafts.read<string | null>(draft, null);
  const [seenAtFirst, setSeen] = useState(saved);
  const typing = useRef(0);
  const isElsewhere = typed !== null && saved !== seenAtFirst && saved !== typed;
  const save = async (text: string) => {
    clearTimeout(typing.current);
    const ack = await act("fill_sheet", { prototype_id: prototypeId, field, text });
    if (ack.ok && drafts.read<string | null>(draft, null) === text) drafts.forget(draft);
  };
  const onInput = (text: string) => {
    if (typed === null) setSeen(saved);
    drafts.write(draft, text);
    clearTimeout(typing.current);
    typing.current = window.setTimeout(() => void save(text), PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(typing.current), []);
  const text = typed === null ? saved : typed;
  return (
    <label class="field">
      <span>{t(`method.sheet.${field}`)}</span>
      <textarea class="input" rows={rowsFor(text)} dir="auto" maxLength={field === "name" ? NAME_LIMIT : LIMIT} value={text}
        onInput={(event) => onInput(event.currentTarget.value)} onBlur={() => typed !== null && void save(typed)} onKeyDown={(event) => field === "name" && event.key === "Enter" && event.currentTarget.blur()} />
      {isElsewhere && <span class="meta elsewhere" role="status">{t("console.sheet.elsewhere", { text: saved })}</span>}
    </label>
  );
}

const LETTERS_A_ROW = 34;

function rowsFor(text: string): number {
  const rows = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_A_ROW), 0);
  return Math.min(8, Math.max(1, rows));
}
