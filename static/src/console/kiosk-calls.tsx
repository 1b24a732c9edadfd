// Somebody at a shared tablet asks for somebody. "I am going" quietens the call here; the tablet lowers it.
import { useEffect, useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth } from "./booth";
import { Button } from "./button";

export function KioskCalls() {
  const calling = useKiosksCalling();
  const [answered, setAnswered] = useState(0);
  // Fewer call, or none: whoever calls next is not answered yet.
  useEffect(() => setAnswered((before) => Math.min(before, calling)), [calling]);
  const isGoing = answered >= calling;
  return (
    <div role="status" class="calls">
      {calling > 0 && (
        <div class={"call" + (isGoing ? " call--answered" : "")}>
          <Icon name={isGoing ? "check" : "hand"} />
          <span>{isGoing ? t("console.help.kiosk_going") : tn("console.help.kiosk", calling)}</span>
          {!isGoing && (
            <Button kind="s" onClick={() => setAnswered(calling)}>
              {t("console.help.go")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

export function useKiosksCalling(): number {
  const { presence } = useBooth().live;
  return presence.value?.kiosks_calling || 0;
}
