// One question, and three ways to answer it: words, a drawing, a photo.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { DrawPanel } from "./draw";
import { Frame, Heading, HelpButton, Listen, Main, Second, StepTop } from "./frame";
import { useStand } from "./use-stand";
import { PhotoPanel } from "./photo";
import { SendingStrip } from "./sending";
import { WritePanel } from "./write";
import type { Picture } from "../live/album";
import type { Draft, Way } from "./stand";
import { askedOf } from "./told";

const PANELS = { write: WritePanel, draw: DrawPanel, photo: PhotoPanel };

export function AnswerScreen() {
  const { way, draft, sending, send } = useStand();
  const [hint, setHint] = useState("");
  const Panel = PANELS[way.value];
  const isBusy = sending.value === "still" || sending.value === "late";

  async function finish(): Promise<void> {
    if (!isThere(draft.value)) return setHint(t(way.value === "draw" ? "kiosk.nothing.draw" : "kiosk.nothing"));
    setHint("");
    await send(() => pictureOf(draft.value));
  }

  return (
    <Frame
      top={<StepTop />} body={way.value === "write" ? "two" : "two k-body--draw"}
      bar={<>
        <HelpButton />
        {way.value === "write" ? <span /> : <Second icon="arrow-left" turn word={t("kiosk.way.write")} onTap={() => go("write")} class="at-end" isBusy={isBusy} />}
        <Main icon={isBusy ? "hourglass" : "send"} word={t(isBusy ? "kiosk.sending" : "kiosk.send")} onTap={finish} isBusy={isBusy} />
      </>}
    >
      <div class="a-head">
        <SendingStrip />
        {hint && !sending.value && <p class="strip strip--wait" role="alert"><Icon name="pencil" /><span>{hint}</span></p>}
        <Question way={way.value} />
      </div>
      <Panel isBusy={isBusy} onWay={go} />
    </Frame>
  );

  function go(next: Way): void {
    setHint("");
    way.value = next;
  }
}

function Question({ way }: { way: Way }) {
  const { question } = askedOf(useStand().began.value!);
  if (way !== "write") return <div class="sr"><Heading key={way} class="">{question}</Heading></div>;
  return <div class="q-row"><Heading key={way} class="question">{question}</Heading><Listen pieces={[question]} /></div>;
}

const isThere = ({ text, drawing, photo }: Draft): boolean => !!text.trim() || !!photo || (!!drawing && drawing.strokes.length > 0);

/** A photo goes before a drawing: one note has one picture. */
async function pictureOf({ photo, drawing }: Draft): Promise<Picture | null> {
  if (photo) return photo.picture;
  if (!drawing || !drawing.strokes.length) return null;
  return (await import("../parts/picture-files")).flattened(drawing);
}
