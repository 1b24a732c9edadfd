// The first line: what workshop this is, its code, who is there, and how the link fares.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Logo } from "./logo";
import { useBooth, useDoc } from "./booth";
import { PinChip } from "./pin-chip";
import { PlusMenu } from "./plus-menu";

export function Top() {
  const { boot } = useBooth();
  const { workshop, progress } = useDoc();
  return (
    <header class="c-top">
      <a class="logo" href={boot.urls.workshop}>
        <Logo />
        <span class="logo-word">{t("common.brand")}</span>
      </a>
      <p class="c-title">
        <b>{workshop.title}</b> <span>{boot.planned}</span>
      </p>
      <PinChip />
      <span class="chip">
        <Icon name="users" />
        {tn("console.people", progress.people)}
      </span>
      <LinkChip />
      <PlusMenu />
    </header>
  );
}

function LinkChip() {
  const { live } = useBooth();
  const waiting = live.pending.value.length;
  const isLost = live.link.value === "lost";
  const words = isLost
    ? t("console.link.lost")
    : live.link.value === "live"
      ? t("console.link.fine")
      : t("console.link.connecting");
  return (
    <span class={"chip " + (isLost ? "chip--wait" : "chip--ok")} role="status">
      <Icon name={isLost ? "wifi-off" : "wifi"} />
      {words}
      {isLost && waiting > 0 && <small>{tn("console.link.waiting", waiting)}</small>}
    </span>
  );
}
