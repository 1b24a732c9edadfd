// What was just said, with one action: take it back.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth } from "./booth";

export function ToastsView() {
  const { act, toasts } = useBooth();
  return (
    <div class="toasts" aria-live="polite">
      {toasts.shown.value.map(({ id, text, wrong, canUndo }) => (
        <p key={id} class={"toast" + (wrong ? " toast--wrong" : "")} role={wrong ? "alert" : "status"}>
          <Icon name={wrong ? "circle-alert" : "circle-check"} /><span>{text}</span>
          {canUndo && <button class="btn btn--s" type="button" onClick={() => { toasts.drop(id); void act("undo"); }}><Icon name="undo-2" />{t("console.undo")}</button>}
          {!canUndo && <button class="toast-close" type="button" aria-label={t("common.close")} onClick={() => toasts.drop(id)}><Icon name="x" /></button>}
        </p>
      ))}
    </div>
  );
}
