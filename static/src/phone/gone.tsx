// The seat no longer opens the workshop: removed by the team, too old, or given up for paper.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { UnsentNote } from "./later";
import { Hint, Main, Screen, Title } from "./screen";
import { useVisit } from "./visit";

export function Gone() {
  const { live, leave, unsent } = useVisit();
  const isRemoved = live.goodbye.value === "removed";
  return (
    <Screen house body="body--roomy" action={<Main icon="log-in" word={t("phone.gone.again")} onTap={() => leave(false)} />}>
      <div class="stack-s">
        <Title big>{t(isRemoved ? "phone.gone.removed" : "phone.gone.expired")}</Title>
        <p>{t(isRemoved ? "phone.gone.removed_text" : "phone.gone.expired_text")}</p>
      </div>
      {unsent.value.length > 0 && <p class="label">{t("phone.gone.texts")}</p>}
      {unsent.value.map((one) => <UnsentNote key={one.command.id} unsent={one} />)}
      <Hint icon="file-pen-line">{t("phone.help.paper")}</Hint>
    </Screen>
  );
}

export function OnPaper() {
  const { leave } = useVisit();
  return (
    <Screen house body="body--middle body--roomy" action={<Main icon="log-in" word={t("phone.paper.back")} onTap={() => leave(false)} />}>
      <Icon name="file-pen-line" class="big-ico" />
      <div class="stack-s centred">
        <Title big>{t("phone.paper.title")}</Title>
        <p>{t("phone.paper.text")}</p>
      </div>
    </Screen>
  );
}
