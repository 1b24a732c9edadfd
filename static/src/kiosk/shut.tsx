// The team closed this tablet, or its link is too old.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Frame, Heading, HouseTop } from "./frame";
import { Languages } from "./start";

export const ShutScreen = () => (
  <Frame top={<HouseTop />} body="mid">
    <Icon name="door-closed" class="big-i" />
    <Heading class="title">{t("kiosk.shut.title")}</Heading>
    <p class="lead">{t("kiosk.state.closed.text")}</p>
    <p class="soft">{t("kiosk.shut.team")}</p>
    <Languages />
  </Frame>
);
