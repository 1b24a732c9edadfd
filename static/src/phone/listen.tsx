// "Écouter": reads the screen aloud. Not shown where there is neither a voice for the language nor a recording.
import { Fragment } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { canRead, hush, reading, toggleReading } from "./speech";

interface ListenProps { pieces: string[]; word?: string; wide?: boolean }

export function Listen({ pieces, word, wide }: ListenProps) {
  if (!canRead(pieces)) return null;
  const isOn = !!reading.value && reading.value.text === pieces.join("\n");
  return (
    <button
      class={"listen" + (wide ? " listen--wide" : "") + (isOn ? " is-on" : "")}
      type="button" aria-pressed={isOn} onClick={() => toggleReading(pieces)}
    >
      <Icon name={isOn ? "pause" : "volume-2"} />
      <span>{isOn ? t("phone.listen.stop") : word || t("phone.listen")}</span>
    </button>
  );
}

/** In the place of the main button. */
export const ListenHere = ({ pieces }: { pieces: string[] }) => <Listen wide pieces={pieces} word={t("phone.listen.screen")} />;

/** Which of the pieces is being read, -1 when none. */
export function pieceRead(pieces: string[]): number {
  const now = reading.value;
  return now && now.text === pieces.join("\n") ? now.piece : -1;
}

/** One of the pieces, tinted while it is read. */
export const Said = ({ pieces, at }: { pieces: string[]; at: number }) => (
  <span class={pieceRead(pieces) === at ? "is-read" : undefined}>{pieces[at]}</span>
);

/** Pieces of one sentence after the other. */
export const AllSaid = ({ pieces }: { pieces: string[] }) => (
  <>{pieces.map((piece, at) => <Fragment key={piece}>{at > 0 && " "}<Said pieces={pieces} at={at} /></Fragment>)}</>
);

/** A voice does not go on over another screen. */
export function useHush(screen: string): void {
  useEffect(() => hush, [screen]);
}
