// A drawing instead of words, or with some: five pens, one thick line, and everything can be undone.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { SheetOfPaper } from "../parts/sheet-of-paper";
import { PENS, type Drawing as Drawn, type Pen } from "../parts/strokes";
import { useWriting } from "./composer";
import { Main, Screen, Second, Title } from "./screen";
import { useSendNote } from "./send-note";
import { useDoc, useVisit } from "./visit";

export function Drawing() {
  const { besides, pages } = useVisit();
  const { step } = useDoc();
  const { drawing } = besides.of(step);
  const [pen, setPen] = useState<Pen>("black");
  const before = useRef<(Drawn | null)[]>([]);
  const send = useSendNote(useWriting(step), true);
  const count = drawing ? drawing.strokes.length : 0;

  function change(next: Drawn | null): void {
    before.current = [...before.current, drawing];
    besides.change(step, { drawing: next, photo: null });
  }

  /** Also after "Effacer"; after a reload, stroke by stroke. */
  function undo(): void {
    const last = before.current.pop();
    const shorter = drawing && { ...drawing, strokes: drawing.strokes.slice(0, -1) };
    besides.change(step, { drawing: last === undefined ? shorter : last });
  }

  return (
    <Screen body="body--draw" action={<Main icon="send" word={t("phone.idea.send")} onTap={send} />}>
      <div class="sr"><Title>{t("phone.drawing.mine")}</Title><p role="status">{count > 0 && tn("phone.drawing.strokes", count)}</p></div>
      <SheetOfPaper drawing={drawing} pen={pen} name={t("phone.drawing.mine")} onChange={change}>
        <p class="sheet-hint"><span>{t("phone.drawing.hint")}</span><span>{t("phone.drawing.else")}</span></p>
      </SheetOfPaper>
      <div class="draw-tools">
        <fieldset class="pens">
          <legend class="sr">{t("phone.drawing.colour")}</legend>
          {(Object.keys(PENS) as Pen[]).map((name) => (
            <label key={name} class="pen">
              <input class="sr" type="radio" name="pen" checked={name === pen} onChange={() => setPen(name)} />
              <span class="pen-in"><i class={`pen-ink pen-ink--${name}`} aria-hidden="true" />{t(`phone.drawing.${name}`)}</span>
            </label>
          ))}
        </fieldset>
        <div class="draw-acts">
          <Second icon="undo-2" word={t("phone.group.undo")} onTap={undo} disabled={!count && !before.current.length} />
          <Second icon="eraser" word={t("phone.idea.erase")} onTap={() => change(null)} disabled={!count} />
          <Second icon="arrow-left" word={t("phone.me.close")} onTap={pages.back} />
        </div>
      </div>
    </Screen>
  );
}
