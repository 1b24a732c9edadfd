// One field of a sheet. What somebody else writes shows here, but neither text goes over the other before one has chosen.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { arrived, chosen, isTheirs, joined, sent, tidy, type Begun } from "../parts/shared-text";
import type { SheetField as FieldName } from "../live/doc";
import { useBooth } from "./booth";
import { Button } from "./button";

interface Shape {
  prototypeId: string;
  field: FieldName;
  saved: string;
}

const LIMIT = 600;
const NAME_LIMIT = 60;

export function SheetField({ prototypeId, field, saved }: Shape) {
  const area = useRef<HTMLTextAreaElement>(null);
  const longest = field === "name" ? NAME_LIMIT : LIMIT;
  const { text, isConflict, type, leave, choose } = useKeptField(prototypeId, field, saved, area);
  return (
    <>
      <label class="field">
        <span>{t(`method.sheet.${field}`)}</span>
        <textarea
          ref={area}
          class="input"
          rows={rowsFor(text)}
          dir="auto"
          maxLength={longest}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => field === "name" && event.key === "Enter" && event.currentTarget.blur()}
        />
      </label>
      {isConflict && (
        <Elsewhere theirs={saved} both={joined(saved, text, longest, field === "name" ? ", " : "\n")} mine={text} choose={choose} />
      )}
    </>
  );
}

interface ElsewhereShape {
  theirs: string;
  mine: string;
  /** "" when the field is too small for the two. */
  both: string;
  choose(words: string | null): void;
}

function Elsewhere({ theirs, mine, both, choose }: ElsewhereShape) {
  return (
    <div class="elsewhere" role="group" aria-label={t("console.sheet.two")}>
      <p role="status">{t("console.sheet.elsewhere")}</p>
      <blockquote dir="auto">{theirs || t("console.sheet.erased")}</blockquote>
      <div class="elsewhere-acts">
        <Button kind="s" onClick={() => choose(mine)}>
          {t("console.sheet.keep_mine")}
        </Button>
        <Button kind="s" onClick={() => choose(null)}>
          {t("console.sheet.keep_theirs")}
        </Button>
        {both && (
          <Button kind="s" onClick={() => choose(both)}>
            {t("console.sheet.keep_both")}
          </Button>
        )}
      </div>
    </div>
  );
}

const PAUSE_MS = 1200;

/** Typed text is a draft until the document says the same; it is sent at each pause and when the field is left. */
function useKeptField(prototypeId: string, field: FieldName, saved: string, area: { current: HTMLTextAreaElement | null }) {
  const { act, drafts, live } = useBooth();
  const name = `field-${prototypeId}-${field}`;
  const draft = drafts.read<Begun | null>(name, null);
  const pause = useRef(0);
  const latest = useRef(saved);
  latest.current = saved;
  const isWaiting = live.pending.value.some(
    ({ name: asked, payload }) => asked === "fill_sheet" && payload.prototype_id === prototypeId && payload.field === field,
  );
  const isSaid = draft !== null && tidy(draft.text) === saved;
  const isConflict = draft !== null && !isWaiting && isTheirs(draft, saved);
  const send = () => {
    clearTimeout(pause.current);
    const typed = drafts.read<Begun | null>(name, null);
    if (typed === null || tidy(typed.text) === latest.current || isTheirs(typed, latest.current)) return;
    const { text, known } = typed;
    drafts.write(name, sent(typed));
    // Refused, it stays a draft: what is there now asks to be chosen from.
    const refused = () => drafts.write(name, { ...(drafts.read<Begun | null>(name, null) || typed), known });
    void act("fill_sheet", { prototype_id: prototypeId, field, text: tidy(text), base: known }, { text_moved: refused });
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
    const typed = drafts.read<Begun | null>(name, null);
    const kept = typed && arrived(typed, saved);
    if (kept) drafts.write(name, kept);
    else if (typed) drafts.forget(name);
  }, [saved]);
  useEffect(() => {
    if (isSaid && document.activeElement !== area.current) drafts.forget(name);
  }, [isSaid]);
  return {
    text: draft === null ? saved : draft.text,
    isConflict,
    type(text: string) {
      drafts.write(name, { text, known: draft === null ? [saved] : draft.known });
      later();
    },
    leave: () => (isSaid ? drafts.forget(name) : send()),
    choose(words: string | null) {
      if (words === null) return drafts.forget(name);
      drafts.write(name, chosen(words, saved));
      send();
    },
  };
}

const LETTERS_A_ROW = 34;

function rowsFor(text: string): number {
  const rows = text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / LETTERS_A_ROW), 0);
  return Math.min(8, Math.max(1, rows));
}
