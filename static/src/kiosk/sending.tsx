// What becomes of what was sent, in plain words: it never says "sent" before it is.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useStand } from "./use-stand";

export function SendingStrip() {
  const { sending } = useStand();
  const now = sending.value;
  return (
    <div role="status">
      {now === "late" && <Strip kind="wait" icon="wifi-off" words={[t("kiosk.lost"), t("kiosk.lost.stay")]} />}
      {now && typeof now === "object" && <Strip kind="stop" icon="circle-alert" words={[t("kiosk.refused"), t(`kiosk.refused.${now.refused}`)]} />}
    </div>
  );
}

const Strip = ({ kind, icon, words }: { kind: string; icon: string; words: string[] }) => (
  <p class={`strip strip--${kind}`}><Icon name={icon} /><span><b>{words[0]}</b><br />{words[1]}</span></p>
);
