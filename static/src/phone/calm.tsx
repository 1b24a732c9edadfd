// Calm screens: the room talks, or takes a break.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import { ListenHere, Said } from "./listen";
import { useMineWord } from "./mine-row";
import { Screen, Second, Title } from "./screen";
import { useDoc, useVisit } from "./visit";

export function Talk() {
  return (
    <div class="screen screen--calm" data-theme="dark">
      <main class="body body--center body--roomy">
        <Icon name="message-circle" class="big-ico" />
        <Title big>{t("phone.talk")}</Title>
        <p class="calm-text">{t("phone.talk.text")}<br />{t("phone.talk.kept")}</p>
      </main>
    </div>
  );
}

export function Pause() {
  const { pages } = useVisit();
  const doc = useDoc();
  const mine = useMineWord();
  const words = [t("phone.pause.title"), t("phone.pause.text")];
  return (
    <Screen house body="body--middle body--roomy" action={<ListenHere pieces={words} />}>
      <Icon name="coffee" class="big-ico" />
      <div class="stack-s centred">
        <Title big><Said pieces={words} at={0} /></Title>
        <p><Said pieces={words} at={1} /></p>
      </div>
      <section class="ticket">
        {doc.workshop.next_meeting && <p class="label">{t("phone.pause.resume")}</p>}
        {doc.workshop.next_meeting && <p class="ticket-main" dir="auto">{doc.workshop.next_meeting}</p>}
        <p>{t("phone.pause.code")} <bdi dir="ltr"><b>{pinText(doc.workshop.pin)}</b></bdi></p>
      </section>
      {mine && <Second icon="sticky-note" word={mine} onTap={() => pages.open({ name: "notes" })} />}
    </Screen>
  );
}
