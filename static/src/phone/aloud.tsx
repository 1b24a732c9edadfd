// A voice beside one thing of a list: it reads that one alone, in the language it was written in.
import type { JSX } from "preact";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { langOf } from "./lang-of";
import { canRead, reading, toggleReading } from "./speech";

interface SpeakerProps { title: string; of?: string | null }

/** Null where the phone has no voice for that language. */
export function speakerOf({ title, of }: SpeakerProps): JSX.Element | null {
  const written = of || langOf(title);
  if (!title || !canRead([title], written)) return null;
  const isOn = !!reading.value && reading.value.text === title;
  return (
    <button class="spot speak" type="button" aria-pressed={isOn} aria-label={t("phone.listen.one", { title })} onClick={() => toggleReading([title], written)}>
      <Icon name={isOn ? "pause" : "volume-2"} />
    </button>
  );
}

export function Aloud({ children, ...said }: SpeakerProps & { children: JSX.Element }) {
  const speaker = speakerOf(said);
  return speaker ? <div class="aloud">{children}{speaker}</div> : children;
}
