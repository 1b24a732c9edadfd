// "Page 1 sur 2" with its arrows: the room sees that there is more, the person at the wall turns.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { turn, type Turning } from "./pages";

export function Pager({ pages: { index, count } }: { pages: Turning }) {
  return (
    <p class="pager">
      <Arrow icon="chevron-left" label={t("board.page.back")} by={-1} disabled={index === 0} />
      <span>{t("board.page.place", { n: index + 1, total: count })}</span>
      <Arrow icon="chevron-right" label={t("board.page.next")} by={1} disabled={index === count - 1} />
    </p>
  );
}

interface ArrowProps { icon: string; label: string; by: 1 | -1; disabled: boolean }

export function Arrow({ icon, label, by, disabled }: ArrowProps) {
  return (
    <button type="button" class="arrow" aria-label={label} disabled={disabled} onClick={() => turn(by)}><Icon name={icon} /></button>
  );
}
