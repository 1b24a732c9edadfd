// Under the top line: the connection when it is lost, else what has just happened.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useMaybeVisit, type Visit } from "./visit";

export function Strips() {
  const visit = useMaybeVisit();
  return <div class="strips" role="status">{visit && <Strip visit={visit} />}</div>;
}

function Strip({ visit }: { visit: Visit }) {
  if (visit.live.link.value === "lost") return <LostStrip />;
  const flash = visit.flash.value;
  if (!flash) return isWallShowing(visit) ? <WallStrip /> : null;
  return <p class={`strip strip--${flash.kind}`}><Icon name={flash.icon} /><span dir="auto">{flash.text}</span></p>;
}

function LostStrip() {
  return (
    <p class="strip strip--wait">
      <Icon name="wifi-off" /><span>{t("phone.net.lost")}<br />{t("phone.net.kept")}</span>
    </p>
  );
}

/** The team shows something large on the wall while people write or vote here. */
function isWallShowing({ live }: Visit): boolean {
  const doc = live.doc.value;
  const shown = doc && doc.workshop.started && doc.workshop.spotlight;
  return !!shown && shown.kind !== "join";
}

const WallStrip = () => <p class="strip strip--info"><Icon name="projector" /><span>{t("phone.wall")}</span></p>;
