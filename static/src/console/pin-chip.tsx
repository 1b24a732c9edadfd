// The code of the workshop and its door: copy it, show it on the wall, let nobody else in.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import { spotlight } from "./acts";
import { useBooth, useDoc, type Booth } from "./booth";
import { copyText } from "./copy";
import { Menu, MenuItem } from "./menu";

export function PinChip() {
  const booth = useBooth();
  const { pin, door_locked: isLocked } = useDoc().workshop;
  const label = (
    <>
      <Icon name={isLocked ? "lock" : "qr-code"} />
      {t(isLocked ? "console.pin.locked" : "console.pin")}{" "}
      <b>
        <bdi dir="ltr">{pinText(pin)}</bdi>
      </b>
    </>
  );
  return (
    <Menu class="chip chip--button" label={label}>
      <MenuItem icon="copy" onPick={() => void copyPin(booth, pin)}>
        {t("console.pin.copy")}
      </MenuItem>
      <MenuItem icon="maximize-2" onPick={() => spotlight(booth, "join")}>
        {t("console.pin.show")}
      </MenuItem>
      <DoorItem />
    </Menu>
  );
}

export function DoorItem() {
  const { act } = useBooth();
  const { door_locked: isLocked } = useDoc().workshop;
  return (
    <MenuItem
      icon={isLocked ? "door-open" : "lock"}
      onPick={() => void act("lock_door", { locked: !isLocked })}
      detail={t(isLocked ? "console.door.is_locked" : "console.door.is_open")}
    >
      {t(isLocked ? "console.door.open" : "console.door.lock")}
    </MenuItem>
  );
}

async function copyPin({ toasts }: Booth, pin: string): Promise<void> {
  if (await copyText(pin)) toasts.say(t("console.pin.copied"));
  else toasts.complain(t("console.pin.not_copied", { pin: pinText(pin) }));
}
