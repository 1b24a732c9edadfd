// This phone already has a seat somewhere: it offers the way back to it.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import type { KeptSeat } from "./kept";
import { Main, Plain, Screen, Title } from "./screen";

export function Again({ seat, onBack, onOther }: { seat: KeptSeat; onBack(): void; onOther(): void }) {
  const name = t("phone.me.name", { animal: t(`common.animal.${seat.animal}`), n: seat.number });
  return (
    <Screen house body="body--middle" action={<Main icon="arrow-right" word={t("phone.join.again_go")} onTap={onBack} />}>
      <div class="animal"><Icon name={seat.animal} /></div>
      <div class="stack-s centred">
        <Title big>{t("phone.join.again")}</Title>
        <p>{name}</p>
        <p class="soft">{t("phone.join.again_text")}</p>
        <p class="soft">{t("phone.join.code", { pin: "" })}<bdi dir="ltr">{pinText(seat.pin)}</bdi></p>
      </div>
      <Plain icon="log-in" word={t("phone.join.other")} onTap={onOther} />
    </Screen>
  );
}
