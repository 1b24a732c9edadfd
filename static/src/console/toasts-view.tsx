// What was just said, with one action: take it back.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth } from "./booth";
import { Button } from "./button";

export function ToastsView() {
  const { act, toasts } = useBooth();
  return (
    <div class="toasts" aria-live="polite">
      {toasts.shown.value.map(({ id, text, wrong, canUndo }) => (
        <p key={id} class={"toast" + (wrong ? " toast--wrong" : "")}>
          <Icon name={wrong ? "circle-alert" : "circle-check"} />
          <span>{text}</span>
          {canUndo && (
            <Button
              kind="s"
              icon="undo-2"
              onClick={() => {
                toasts.drop(id);
                void act("undo");
              }}
            >
              {t("console.undo")}
            </Button>
          )}
          {!canUndo && (
            <button class="toast-close" type="button" aria-label={t("common.close")} onClick={() => toasts.drop(id)}>
              <Icon name="x" />
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
