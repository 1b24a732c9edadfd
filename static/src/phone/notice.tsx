// What people should know before they start, in pictures and short sentences.
import type { JSX } from "preact";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { readBoot } from "./boot";
import { Listen, pieceRead } from "./listen";
import { BackButton, Main, Plain, Screen, Title } from "./screen";
import { useVisit } from "./visit";

const FACTS = [
  ["user-x", "phone.notice.name"],
  ["eye", "phone.notice.shown"],
  ["camera-off", "phone.notice.dont"],
  ["eraser", "phone.notice.erase"],
  ["calendar-x", "phone.notice.keep"],
];

export function Notice() {
  const visit = useVisit();
  const paper = () => {
    visit.prefersPaper.value = true;
    void visit.live.send("leave_seat");
  };
  return (
    <NoticeScreen
      action={<Main icon="check" word={t("phone.notice.ok")} onTap={() => visit.reach("who")} />}
      under={<div class="under"><Plain icon="file-pen-line" word={t("phone.notice.paper")} onTap={paper} /></div>}
    />
  );
}

/** The same words, read again later. */
export const NoticeAgain = () => <NoticeScreen action={<BackButton onTap={useVisit().pages.back} />} />;

function NoticeScreen({ action, under }: { action: JSX.Element; under?: JSX.Element }) {
  const doc = useVisit().live.doc.value;
  const centre = doc ? doc.workshop.centre : "";
  const contact = readBoot().contacts[centre];
  const pieces = [...FACTS.map(([, key]) => t(key)), ...(under ? [t("phone.notice.paper")] : [])];
  const read = pieceRead(pieces);
  return (
    <Screen house action={action} under={under} body="body--tight">
      <Title big>{t("phone.notice.title")}</Title>
      <Listen pieces={pieces} />
      <ul class="facts">
        {FACTS.map(([icon, key], index) => (
          <li key={key} class={index === read ? "is-read" : undefined}><span class="pic"><Icon name={icon} /></span>{t(key)}</li>
        ))}
      </ul>
      {centre && <p class="meta soft">{t("phone.notice.by", { centre })}</p>}
      {contact && <p class="meta soft">{t("common.contact", { contact })}</p>}
    </Screen>
  );
}
