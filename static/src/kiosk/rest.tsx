// Nobody may write now: not begun, doing something else, paused or over. Said plainly, with what one can do.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Frame, Heading, HelpButton, HouseTop, Listen } from "./frame";
import { useStand } from "./use-stand";
import { Languages } from "./start";
import type { Told } from "./told";

const ICONS: Record<string, string> = { waiting: "hourglass", elsewhere: "sticky-note", paused: "hourglass", closed: "circle-check" };

export function RestScreen({ state }: { state: Told["state"] }) {
  const next = state === "closed" ? useStand().told.value!.next_meeting : "";
  const words = [t(`kiosk.state.${state}`), t(`kiosk.state.${state}.text`)];
  return (
    <Frame top={<HouseTop />} body="mid" bar={<HelpButton />}>
      <Icon name={ICONS[state]} class="big-i" />
      <Heading class="title">{words[0]}</Heading>
      <p class="lead">{words[1]}</p>
      {next && <p class="lead">{t("kiosk.thanks.next")} <b dir="auto">{next}</b></p>}
      <Listen pieces={words} />
      <Languages />
    </Frame>
  );
}
