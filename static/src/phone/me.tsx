// An animal instead of a name, and, if one likes, what one comes as.
import type { ComponentChildren, JSX } from "preact";
import type { ComesAs } from "../live/doc";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import type { Boot } from "./boot";
import { Listen } from "./listen";
import { Languages } from "./languages";
import { MineRow } from "./mine-row";
import { PairLine } from "./later";
import { BackButton, Main, Plain, Screen, Title } from "./screen";
import { useVisit } from "./visit";

const ROLES: [ComesAs | "", string, string][] = [
  ["resident", "house", "phone.who.resident"],
  ["volunteer", "heart-handshake", "phone.who.volunteer"],
  ["staff", "briefcase", "phone.who.staff"],
  ["partner", "handshake", "phone.who.partner"],
  ["administrator", "landmark", "phone.who.administrator"],
  ["", "minus", "phone.who.none"],
];

/** On the way in. */
export function Meet() {
  const visit = useVisit();
  return <MeScreen action={<Main icon="arrow-right" word={t("phone.me.go")} onTap={() => visit.reach("in")} />} />;
}

/** Later, from the chip of the top line. */
export function Me({ boot }: { boot: Boot }) {
  const { pages } = useVisit();
  return (
    <MeScreen action={<BackButton onTap={pages.back} />} first={<MineRow />}>
      <Languages languages={boot.languages} />
      <Plain icon="eye" word={t("phone.notice.again")} onTap={() => pages.open({ name: "notice" })} />
    </MeScreen>
  );
}

interface MeScreenProps { action: JSX.Element; first?: JSX.Element; children?: ComponentChildren }

function MeScreen({ action, first, children }: MeScreenProps) {
  const visit = useVisit();
  const mine = visit.live.mine.value;
  const known = (mine && mine.seat) || visit.seat.value;
  const words = [t("phone.me.title", { animal: visit.name.value }), t("phone.me.why"), t("phone.who.title"), ...ROLES.map(([, , key]) => t(key))];
  return (
    <Screen house action={action} body="body--close">
      <div class="animal"><Icon name={known.animal} /></div>
      <div class="stack-s centred">
        <Title big>{words[0]}</Title>
        <p class="soft">{words[1]}</p>
        <Listen pieces={words} />
        <Plain icon="refresh-cw" word={t("phone.me.change")} onTap={() => visit.act("change_animal")} />
      </div>
      {/* Its code comes after the document: on a weak link the question waits for nothing else. */}
      {mine && <PairLine />}
      {first}
      <ComesAsChoice chosen={(mine && mine.seat && mine.seat.comes_as) || ""} onChoose={(who) => visit.act("say_who", { who: who || null })} />
      {children}
    </Screen>
  );
}

function ComesAsChoice({ chosen, onChoose }: { chosen: ComesAs | ""; onChoose(who: ComesAs | ""): void }) {
  return (
    <fieldset class="stack-s">
      <legend class="label legend">{t("phone.who.title")} <span class="soft light">{t("phone.who.optional")}</span></legend>
      <div class="tiles">
        {ROLES.map(([who, icon, key], index) => (
          <label key={key} class={"tile" + (index > 3 ? " tile--wide" : "")}>
            <input class="sr" type="radio" name="who" checked={who === chosen} onChange={() => onChoose(who)} />
            <span class="tile-in"><Icon name={icon} /><span>{t(key)}</span></span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
