// The team's words under those of a note, and which kind of words they are.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { wordingOf, WORDING_ICONS, type Worded } from "./wording";

export function AsideWords({ entry }: { entry: Worded }) {
  if (!entry.transcription) return null;
  const wording = wordingOf(entry);
  return (
    <p class="meta aside-words">
      <Icon name={WORDING_ICONS[wording]} />
      <span>
        {t(`console.wording.${wording}`)} <bdi dir="auto">{entry.transcription}</bdi>
      </span>
    </p>
  );
}
