// People folded to a rail, where the table needs room: the counts stay in sight.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Button } from "./button";
import { useCrowd } from "./crowd-panel";
import { useKiosksCalling } from "./kiosk-calls";

export function CrowdRail({ onUnfold }: { onUnfold: () => void }) {
  const crowd = useCrowd();
  const help = crowd.faces.filter(({ asksHelp }) => asksHelp).length + useKiosksCalling();
  return (
    <aside class="rail" aria-label={t("console.crowd")}>
      <button class="unfold" type="button" aria-label={t("console.crowd.unfold")} onClick={onUnfold}>
        <Icon name="panel-left-open" />
      </button>
      <div>
        <Icon name="users" />
        <b>{crowd.people}</b>
        {t("console.rail.here")}
      </div>
      <hr />
      <div>
        <Icon name="circle-check" />
        <b>{crowd.done}</b>
        {t("console.rail.done")}
      </div>
      <div class={crowd.lost ? "bad" : ""}>
        <Icon name="wifi-off" />
        <b>{crowd.lost}</b>
        {t("console.rail.lost")}
      </div>
      <hr />
      <div class={help ? "warn" : ""} role="status">
        <Icon name="hand" />
        <b>{help}</b>
        {t("console.rail.help")}
      </div>
      {help > 0 && (
        <Button kind="s" onClick={onUnfold}>
          {t("console.rail.see")}
        </Button>
      )}
    </aside>
  );
}
