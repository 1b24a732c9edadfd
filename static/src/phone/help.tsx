// Help was asked for: somebody is coming, and one may take it back.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { HelpReasons } from "./later";
import { helpAtDoor } from "./help-button";
import { BackButton, Hint, Screen, Second, Title } from "./screen";
import { useVisit } from "./visit";

export function Help() {
  const visit = useVisit();
  const isLive = visit.live.link.value === "live";
  const isComing = isLive && visit.helpComing.value;
  const mine = visit.live.mine.value;
  const known = (mine && mine.seat) || visit.seat.value;
  const fine = () => {
    visit.askHelp(false);
    visit.pages.back();
  };
  return (
    <Screen house={!visit.live.doc.value || !visit.live.doc.value.workshop.started} action={<BackButton onTap={visit.pages.back} />}>
      <div class="stack-s">
        <Title>{t("phone.help.title")}</Title>
        <p class={"label" + (isComing ? " state state--ok" : "")} role="status">
          {isComing && <Icon name="hand" />}{t(isComing ? "phone.help.sent" : isLive ? "phone.help.received" : "phone.help.offline")}
        </p>
        <Hint icon={known.animal}>{t("phone.help.seen", { animal: visit.name.value })}</Hint>
      </div>
      <HelpReasons />
      <Second icon="x" word={t("phone.help.cancel")} onTap={fine} />
      <Hint icon="file-pen-line">{t("phone.help.paper")}</Hint>
    </Screen>
  );
}

/** Before a code was accepted no screen of the team can show a hand. */
export function HelpAtDoor() {
  return (
    <Screen house body="body--middle" action={<BackButton onTap={() => (helpAtDoor.value = false)} />}>
      <Icon name="hand" class="big-ico" />
      <div class="stack-s centred">
        <Title big>{t("phone.help.door_title")}</Title>
        <p>{t("phone.help.door_text")}</p>
      </div>
      <Hint icon="file-pen-line">{t("phone.help.paper")}</Hint>
    </Screen>
  );
}
