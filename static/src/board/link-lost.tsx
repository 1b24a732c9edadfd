// Our own lost link: the picture stays, a line says so.
import type { Live } from "../live/live";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";

export const isLost = ({ link }: Live): boolean => link.value === "lost" || link.value === "ended";

export function LinkLost({ live }: { live: Live }) {
  const isOver = live.link.value === "ended";
  return (
    <p class="inline strong" role="status">
      <Icon name={isOver ? "unlink" : "wifi-off"} />{t(isOver ? "board.net.ended" : "board.net.lost")}
    </p>
  );
}
