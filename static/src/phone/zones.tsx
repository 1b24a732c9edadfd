// The four zones of a need, and how one takes it, by picture. Nobody has to choose one.
import type { FeedbackZone, Feeling, NeedZone } from "../live/doc";
import { t } from "../parts/i18n";
import { FACES } from "../parts/face";
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
    <div class="need-zones" role="group" aria-labelledby="zones">
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

export function FeelingChoice({ feeling, onChoose }: { feeling: Feeling | null; onChoose(feeling: Feeling | null): void }) {
  return (
    <div class="faces faces--low" role="group" aria-labelledby="feeling">
      {(Object.keys(FACES) as Feeling[]).map((name) => (
        <button
          key={name} type="button" class={"face" + (name === feeling ? " is-on" : "")} aria-pressed={name === feeling}
          onClick={() => onChoose(name === feeling ? null : name)}
        >
          <Icon name={FACES[name]} />{t(`method.feeling.${name}`)}
        </button>
      ))}
    </div>
  );
}
