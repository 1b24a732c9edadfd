// What one does once a workshop: the door, the wall's window, the people, stop for today, the end.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc, type Booth } from "./booth";
import { Menu, MenuItem } from "./menu";
import { DoorItem } from "./pin-chip";

export function PlusMenu() {
  const booth = useBooth();
  const { state } = useDoc().workshop;
  const waiting = booth.held.value.length;
  const ask = (kind: "people" | "pause" | "close" | "review") => () => (booth.question.value = { kind });
  return (
    <Menu
      label={
        <>
          <Icon name="ellipsis" />
          {t("console.plus")}
        </>
      }
    >
      <MenuItem icon="projector" onPick={() => openBoard(booth)} detail={t("console.plus.board_detail")}>
        {t("console.plus.board")}
      </MenuItem>
      {state !== "closed" && (
        <MenuItem icon="tablet" onPick={() => openKiosk(booth)} detail={t("console.plus.kiosk_detail")}>
          {t("console.plus.kiosk")}
        </MenuItem>
      )}
      {waiting > 0 && state !== "closed" && (
        <MenuItem icon="eye" onPick={ask("review")}>
          {tn("console.plus.review", waiting)}
        </MenuItem>
      )}
      <DoorItem />
      <MenuItem icon="users" onPick={ask("people")}>
        {t("console.plus.people")}
      </MenuItem>
      {state === "open" && (
        <MenuItem icon="circle-pause" onPick={ask("pause")} detail={t("console.plus.pause_detail")}>
          {t("console.plus.pause")}
        </MenuItem>
      )}
      {state !== "closed" && (
        <MenuItem icon="flag" onPick={ask("close")}>
          {t("console.plus.close")}
        </MenuItem>
      )}
      <MenuItem icon="log-in" onPick={() => location.assign(booth.boot.urls.workshop)}>
        {t("console.plus.leave")}
      </MenuItem>
    </Menu>
  );
}

/** Beside the console, which stays open. */
function openKiosk({ boot, toasts }: Booth): void {
  if (!window.open(boot.urls.kiosk, "fabrique-kiosk")) toasts.complain(t("console.plus.board_failed"));
}

/** One window for the wall, the same each time: it is taken to the projector once. */
export function openBoard({ boot, toasts }: Booth): void {
  if (!window.open(boot.urls.wall, "fabrique-board")) toasts.complain(t("console.plus.board_failed"));
}
