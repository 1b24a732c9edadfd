// Received, and thanked for. In twenty seconds this screen forgets that anybody was here.
import { t } from "../parts/i18n";
import { Frame, Heading, HelpButton, HouseTop, Listen, Main, Ring, Second } from "./frame";
import { ANSWER_MS } from "./idle";
import { useStand } from "./use-stand";

export function ThanksScreen() {
  const { told, began, left, more, reset } = useStand();
  const { box, next_meeting } = told.value || began.value!;
  const words = [t("kiosk.thanks"), t(box ? "kiosk.thanks.box" : "kiosk.thanks.live"), t("kiosk.thanks.forgets")];
  return (
    <Frame
      top={<HouseTop />} body="mid"
      bar={<>
        <HelpButton />
        {told.value && told.value.state === "open" && <Second icon="plus" word={t("kiosk.more")} onTap={more} class="at-end" />}
        <Main icon="arrow-right" turn word={t("kiosk.next")} onTap={reset} />
      </>}
    >
      <div class="split">
        <Ring left={left.value === null ? ANSWER_MS / 1000 : left.value} of={ANSWER_MS / 1000} />
        <div class="split-words">
          <div role="status"><Heading class="title">{words[0]}</Heading></div>
          <p class="lead">{words[1]} {words[2]}</p>
          {next_meeting && <p class="lead">{t("kiosk.thanks.next")} <b dir="auto">{next_meeting}</b></p>}
          <Listen pieces={words} />
        </div>
      </div>
    </Frame>
  );
}
