// Nobody has touched the screen for a minute: without an answer, what was written goes.
import { t } from "../parts/i18n";
import { Frame, Heading, HelpButton, HouseTop, Main, Ring, Second } from "./frame";
import { ANSWER_MS } from "./idle";
import { useStand } from "./use-stand";

export function IdleScreen() {
  const { draft, sending, left, stay, reset } = useStand();
  const { text, photo, drawing } = draft.value;
  const words = text.trim();
  return (
    <Frame
      top={<HouseTop />} body="mid"
      bar={<>
        <HelpButton />
        <Second icon="eraser" word={t("kiosk.erase")} onTap={reset} class="at-end" />
        <Main icon="check" word={t("kiosk.idle.stay")} onTap={stay} />
      </>}
    >
      <div class="split">
        <Ring left={left.value || 0} of={ANSWER_MS / 1000} />
        <div class="split-words">
          <Heading class="title">{t("kiosk.idle")}</Heading>
          <p class="lead">{t(sending.value ? "kiosk.idle.unsent" : "kiosk.idle.text")}</p>
          {words && <p class="gone" dir="auto">{words}</p>}
          {!words && (photo || drawing) && <p class="gone">{t(photo ? "phone.photo.mine" : "phone.drawing.mine")}</p>}
        </div>
      </div>
    </Frame>
  );
}
