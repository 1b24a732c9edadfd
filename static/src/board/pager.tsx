// "Page 1 sur 2" with its arrows: the room sees that there is more, the person at the wall turns.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { turn, type Turning } from "./pages";

export function Pager({ pages: { index, count } }: { pages: Turning }) {
  return (
    <p class="pager">
      <Arrow icon="chevron-left" label={t("board.page.back")} by={-1} disabled={index === 0} isSpare />
      <span>{t("board.page.place", { n: index + 1, total: count })}</span>
      <Arrow icon="chevron-right" label={t("board.page.next")} by={1} disabled={index === count - 1} isSpare />
    </p>
  );
}

interface ArrowProps {
  icon: string;
  label: string;
  by: 1 | -1;
  disabled: boolean;
  /** Not a stop of the Tab key: the bar of the wall, which would cover it, has the same. */
  isSpare?: boolean;
}

export function Arrow({ icon, label, by, disabled, isSpare }: ArrowProps) {
  return (
    <button type="button" class="arrow" tabIndex={isSpare ? -1 : undefined} aria-label={label} disabled={disabled} onClick={() => turn(by)}>
      <Icon name={icon} />
    </button>
  );
}
