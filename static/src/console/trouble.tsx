// The server cannot save: said to the team at once, in one sentence, until it can again.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth } from "./booth";

export function Trouble() {
  if (!useBooth().live.trouble.value) return null;
  return (
    <p class="trouble" role="alert">
      <Icon name="circle-alert" />
      <span>{t("console.trouble.not_saved")}</span>
    </p>
  );
}
