// A drawing: a large sheet, five pens with their names, and everything can be undone.
import { useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { SheetOfPaper } from "../parts/sheet-of-paper";
import { PENS, type Drawing, type Pen } from "../parts/strokes";
import { Second } from "./frame";
import { useStand } from "./use-stand";
import type { PanelProps } from "./write";

export function DrawPanel({ isBusy }: PanelProps) {
  const { draft, write } = useStand();
  const { drawing } = draft.value;
  const [pen, setPen] = useState<Pen>("black");
  const before = useRef<(Drawing | null)[]>([]);
  const isBlank = !drawing || !drawing.strokes.length;

  function change(next: Drawing | null): void {
    before.current = [...before.current, drawing];
    write({ drawing: next, photo: null });
  }

  /** Stroke by stroke; also what "Effacer" took away. */
  function undo(): void {
    const last = before.current.pop();
    const shorter = drawing && { ...drawing, strokes: drawing.strokes.slice(0, -1) };
    write({ drawing: last === undefined ? shorter : last });
  }

  return (
    <>
      <SheetOfPaper drawing={drawing} pen={pen} name={t("phone.drawing.mine")} onChange={change} />
      <div class="pens">
        <div class="pens-in" role="radiogroup" aria-label={t("phone.drawing.colour")}>
          {(Object.keys(PENS) as Pen[]).map((name) => (
            <label key={name} class={"pen" + (name === pen ? " is-on" : "")}>
              <input class="sr" type="radio" name="pen" checked={name === pen} onChange={() => setPen(name)} />
              <i class={`pen-ink pen-ink--${name}`} aria-hidden="true" />{t(`phone.drawing.${name}`)}
            </label>
          ))}
        </div>
        <Second icon="undo-2" word={t("kiosk.undo")} onTap={undo} isBusy={isBusy || (isBlank && !before.current.length)} />
        <Second icon="eraser" word={t("kiosk.erase")} onTap={() => change(null)} isBusy={isBusy || isBlank} />
      </div>
    </>
  );
}
