// The reason that somebody gave, in their words.
import { t } from "../parts/i18n";

export function Why({ reason }: { reason: string }) {
  return reason ? <p class="soft">{t("backlog.log.why")} <q dir="auto">{reason}</q></p> : null;
}
