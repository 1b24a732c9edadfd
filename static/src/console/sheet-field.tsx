// One field of a sheet. What somebody else writes shows here, but never over what is being typed.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import type { SheetField as FieldName } from "../live/doc";
import { useBooth } from "./booth";

interface Shape {
  prototypeId: string;
  field: FieldName;
  saved: string;
}

const LIMIT = 600;
const NAME_LIMIT = 60;

export function SheetField({ prototypeId, field, saved }: Shape) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, elsewhere, type, leave } = useKeptField(prototypeId, field, saved, area);
  return (
    <label class="field">
      <span>{t(`method.sheet.${field}`)}</span>
      <textarea
        ref={area}
        class="input"
        rows={rowsFor(text)}
        dir="auto"
        maxLength={field === "name" ? NAME_LIMIT : LIMIT}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => field === "name" && event.key === "Enter" && event.currentTarget.blur()}
      />
      {elsewhere && (
        <span class="meta elsewhere" role="status">
          {t("console.sheet.elsewhere", { text: elsewhere })}
        </span>
      )}
    </label>
  );
}

const PAUSE_MS = 1200;

/** Typed text is a draft until the document says the same; it is sent at each pause and when the field is left. */
function useKeptField(prototypeId: string, field: FieldName, saved: string, area: { current: HTMLTextAreaElement | null }) {
  const { act, drafts } = useBooth();
  const name = `sheet-${prototypeId}-${field}`;
  const draft = drafts.read<string | null>(name, null);
  const own = useRef(new Set([saved]));
  const pause = useRef(0);
  const latest = useRef(saved);
  latest.current = saved;
  const isSaid = draft !== null && draft.trim() === saved;
  const send = () => {
    clearTimeout(pause.current);
    const typed = drafts.read<string | null>(name, null);
    if (typed === null || typed.trim() === latest.current) return;
    own.current.add(typed.trim());
    void act("fill_sheet", { prototype_id: prototypeId, field, text: typed });
  };
  const later = () => {
    clearTimeout(pause.current);
    pause.current = window.setTimeout(send, PAUSE_MS);
  };
  useEffect(() => {
    if (draft !== null) later();
    return () => clearTimeout(pause.current);
  }, []);
  useEffect(() => {
    if (isSaid && document.activeElement !== area.current) drafts.forget(name);
  }, [isSaid]);
  return {
    text: draft === null ? saved : draft,
    elsewhere: draft !== null && !own.current.has(saved) ? saved : "",
    type(text: string) {
      if (draft === null) own.current = new Set([saved]);
      drafts.write(name, text);
      later();
    },
    leave: () => (isSaid ? drafts.forget(name) : send()),
  };
}

const LETTERS_A_ROW = 34;

function rowsFor(text: string): number {
  const rows = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_A_ROW), 0);
  return Math.min(8, Math.max(1, rows));
}
