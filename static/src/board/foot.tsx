// The bottom of a view: the five steps, the people or the pages, the way in; and our own lost link.
import type { ComponentChildren } from "preact";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import { isLost, LinkLost } from "./link-lost";
import { Pager } from "./pager";
import { turning } from "./pages";
import { picture } from "./picture";
import type { Scene } from "./scene";
import { Track } from "./track";

/** On a narrower picture the way in may need the place of the steps, which the head tells too. */
const NARROW = 150;

interface FootProps { scene: Scene; middle?: ComponentChildren; pager: boolean }

export function Foot({ scene, middle, pager }: FootProps) {
  return (
    <footer class="b-foot pad">
      {picture.value.wide > NARROW && <Track workshop={scene.doc.workshop} step={scene.doc.step} />}
      <Middle scene={scene} pager={pager}>{middle}</Middle>
      <WayIn scene={scene} />
    </footer>
  );
}

function Middle({ scene: { doc, live }, pager, children }: { scene: Scene; pager: boolean; children: ComponentChildren }) {
  if (isLost(live)) return <LinkLost live={live} />;
  if (pager && turning.value) return <Pager pages={turning.value} />;
  return <>{children || <p class="inline"><Icon name="users" />{tn("board.count.people", doc.progress.people)}</p>}</>;
}

function WayIn({ scene: { doc, boot } }: { scene: Scene }) {
  if (doc.workshop.door_locked) return <p class="inline"><Icon name="lock" />{t("board.door_locked")}</p>;
  return (
    <p class="inline">
      <Icon name="smartphone" /><bdi dir="ltr">{boot.join.address}</bdi> <b><bdi dir="ltr">{pinText(doc.workshop.pin)}</bdi></b>
    </p>
  );
}
