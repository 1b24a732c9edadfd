// The four zones of a need, by picture. Nobody has to choose one.
import type { FeedbackZone, NeedZone } from "../live/doc";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";

export const NEED_ZONES: [NeedZone, string][] = [
  ["live", "house"],
  ["feel", "heart"],
  ["need", "hand"],
  ["help", "hand-heart"],
];

export const REMARK_ZONES: [FeedbackZone, string][] = [
  ["like", "heart"],
  ["wish", "wrench"],
  ["wonder", "circle-question-mark"],
  ["idea", "lightbulb"],
];

export function ZoneChoice({ zone, onChoose }: { zone: NeedZone | null; onChoose(zone: NeedZone | null): void }) {
  return (
    <div class="composer-tools" role="group" aria-label={t("phone.idea.zones")}>
      {NEED_ZONES.map(([name, icon]) => (
        <button
          key={name} type="button" class={"tool" + (name === zone ? " is-on" : "")} aria-pressed={name === zone}
          onClick={() => onChoose(name === zone ? null : name)}
        >
          <Icon name={name === zone ? "check" : icon} />{t(`method.zone.${name}`)}
        </button>
      ))}
    </div>
  );
}
