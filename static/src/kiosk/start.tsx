// The start: a huge button, three promises, and the languages by their own names.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Frame, HouseTop, HelpButton, Heading } from "./frame";
import { useStand } from "./use-stand";

export function StartScreen() {
  const { told, isLost, begin } = useStand();
  if (!told.value) return <Loading />;
  return (
    <Frame top={<HouseTop />} body="mid" bar={<StartBar />}>
      <Heading class="title">{t(told.value.box ? "kiosk.start.box" : "kiosk.start.live")}</Heading>
      <p class="lead">{t("kiosk.start.time")}</p>
      <button class="main main--huge" type="button" onClick={begin}><Icon name="pencil" /><span>{t("kiosk.start")}</span></button>
      {isLost.value
        ? <p class="strip strip--wait" role="status"><Icon name="wifi-off" /><span>{t("kiosk.lost.start")}</span></p>
        : <Promises />}
      <Languages />
    </Frame>
  );
}

const StartBar = () => <HelpButton />;

const Promises = () => (
  <ul class="facts3">
    <li><Icon name="user-x" />{t("kiosk.start.no_name")}</li>
    <li><Icon name="smile" />{t("kiosk.start.mistakes")}</li>
    <li><Icon name="sticky-note" />{t("kiosk.start.paper")}</li>
  </ul>
);

export function Languages() {
  const { boot, lang, speak } = useStand();
  return (
    <div class="langs" role="group" aria-label={t("kiosk.start.langs")}>
      {Object.entries(boot.languages).map(([code, name]) => (
        <button
          key={code} type="button" lang={code} dir={boot.catalogues[code].dir} class={"lang" + (code === lang.value ? " is-on" : "")}
          aria-pressed={code === lang.value} onClick={() => speak(code)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Nothing for the first second: the question is on its way. */
function Loading() {
  const { isLost } = useStand();
  return (
    <Frame top={<HouseTop />} body="mid">
      <p class="lead late" role="status">{t(isLost.value ? "kiosk.lost.start" : "kiosk.loading")}</p>
    </Frame>
  );
}
