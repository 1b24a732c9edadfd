// Under the top line: the connection when it is lost, else what has just happened, else what is still to see to.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useMaybeVisit, type Visit } from "./visit";

export function Strips() {
  const visit = useMaybeVisit();
  const strip = visit && stripOf(visit);
  return strip ? <section class="strips" aria-label={t("phone.strips")}>{strip}</section> : <div class="strips" />;
}

function stripOf(visit: Visit) {
  const flash = visit.flash.value;
  if (visit.live.link.value === "lost") return <LostStrip kept={keptWord(visit)} />;
  if (flash) return <p class={`strip strip--${flash.kind}`}><Icon name={flash.icon} /><span dir="auto">{flash.text}</span></p>;
  if (visit.isLate.value) return <LateStrip visit={visit} />;
  if (isUnsentToSee(visit)) return <UnsentStrip visit={visit} />;
  return isWallShowing(visit) ? <WallStrip /> : null;
}

/** A phone without room for what waits says to keep the page. */
const keptWord = ({ live }: Visit): string => t(live.pending.value.some(({ fragile }) => fragile) ? "phone.net.fragile" : "phone.net.kept");

const LostStrip = ({ kept }: { kept: string }) => (
  <p class="strip strip--wait"><Icon name="wifi-off" /><span>{t("phone.net.lost")}<br />{kept}</span></p>
);

const WallStrip = () => <p class="strip strip--info"><Icon name="projector" /><span>{t("phone.wall")}</span></p>;

function LateStrip({ visit: { isLate } }: { visit: Visit }) {
  return (
    <p class="strip strip--stop strip--act">
      <Icon name="circle-alert" />
      <span>{t("phone.vote.late")}</span>
      <button class="plain" type="button" onClick={() => (isLate.value = false)}>{t("phone.vote.late_ok")}</button>
    </p>
  );
}

function UnsentStrip({ visit }: { visit: Visit }) {
  return (
    <p class="strip strip--stop strip--act">
      <Icon name="circle-alert" />
      <span>{tn("phone.unsent.strip", visit.unsent.value.length)}</span>
      <button class="plain" type="button" onClick={() => visit.pages.open({ name: "notes" })}>{t("phone.unsent.see")}</button>
    </p>
  );
}

/** My ideas show these texts themselves. */
const isUnsentToSee = ({ live, pages, unsent }: Visit): boolean =>
  unsent.value.length > 0 && live.link.value !== "ended" && !!live.doc.value && pages.page.value.name !== "notes";

/** The team shows something large on the wall while people write or vote here. */
function isWallShowing({ live }: Visit): boolean {
  const doc = live.doc.value;
  const shown = doc && doc.workshop.started && doc.workshop.spotlight;
  return !!shown && shown.kind !== "join";
}

/** Says the strips to those who listen: it stays in its place while screens come and go, or it would not be heard. */
export function Announcer({ visit }: { visit: Visit }) {
  return <p class="sr" role="status">{announced(visit)}</p>;
}

function announced(visit: Visit): string | null {
  const flash = visit.flash.value;
  if (visit.live.link.value === "lost") return `${t("phone.net.lost")} ${keptWord(visit)}`;
  if (flash) return flash.text;
  return visit.isLate.value ? t("phone.vote.late") : null;
}
