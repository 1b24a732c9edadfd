// What just happened: a move that can be undone for ten seconds, or a refusal that stays until read.
import { useEffect } from "preact/hooks";
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { usePage } from "./page";

const SHOWN_FOR = 10_000;

export function Toast() {
  const { notice } = usePage().backlog;
  const current = notice.value;
  useEffect(() => {
    if (!current || current.refused) return;
    const timer = setTimeout(() => (notice.value = null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div class="toasts" role={current?.refused ? "alert" : "status"}>
      {current && (
        <div class="toast">
          <Icon name={current.refused ? "circle-alert" : "circle-check"} />
          <p>{current.text}</p>
          {current.undo && <button class="toast-b" type="button" onClick={current.undo}><Icon name="undo-2" />{t("backlog.undo")}</button>}
          <button class="toast-x" type="button" aria-label={t("backlog.notice.close")} onClick={() => (notice.value = null)}><Icon name="x" /></button>
        </div>
      )}
    </div>
  );
}
