// The first line: what workshop this is, its code, who is there, and how the link fares.
import type { Live } from "../live/live";
import { listed, t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { SkipLink } from "../parts/skip-link";
import { useCrowd } from "./crowd-panel";
import { Logo } from "./logo";
import { useBooth, useDoc } from "./booth";
import { PinChip } from "./pin-chip";
import { PlusMenu } from "./plus-menu";

export function Top() {
  const { boot } = useBooth();
  const { workshop, progress } = useDoc();
  return (
    <header class="c-top">
      <SkipLink />
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
  const { faces } = useCrowd();
  const isLost = live.link.value === "lost";
  const linked = faces.filter(({ isLinked }) => isLinked).length;
  const awaited = faces.filter(({ isAwaited }) => isAwaited).length;
  const isWaiting = isLost || awaited > 0 || (faces.length > 0 && !linked);
  return (
    <span class={"chip " + (isWaiting ? "chip--wait" : "chip--ok")} role="status">
      <Icon name={isWaiting ? "wifi-off" : "wifi"} />
      {linkWords(live.link.value, { all: faces.length, linked, awaited })}
      {isLost && waiting > 0 && <small>{tn("console.link.waiting", waiting)}</small>}
    </span>
  );
}

function linkWords(link: Live["link"]["value"], phones: { all: number; linked: number; awaited: number }): string {
  const { all, linked, awaited } = phones;
  if (link === "lost") return t("console.link.lost");
  if (link !== "live") return t("console.link.connecting");
  if (awaited) return listed([tn("console.link.linked", linked), tn("console.link.waited", awaited)]);
  return t(all && !linked ? "console.link.nobody" : "console.link.fine");
}
