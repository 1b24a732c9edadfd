// "Écouter": reads the screen aloud. Where there is neither a voice for the language nor a recording, a person is asked to.
import { Fragment } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { callHelp } from "./help-button";
import { canRead, hush, reading, toggleReading } from "./speech";
import { useMaybeVisit } from "./visit";

interface ListenProps { pieces: string[]; word?: string; wide?: boolean }

export function Listen({ pieces, word, wide }: ListenProps) {
  const visit = useMaybeVisit();
  const shape = "listen" + (wide ? " listen--wide" : "");
  const isOn = pieceRead(pieces) >= 0;
  if (!canRead(pieces)) {
    return <button class={shape} type="button" onClick={() => callHelp(visit, "read")}><Icon name="speech" /><span>{t("phone.listen.ask")}</span></button>;
  }
  return (
    <button class={shape + (isOn ? " is-on" : "")} type="button" aria-pressed={isOn} onClick={() => toggleReading(pieces)}>
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

/** Pieces of one sentence after the other, those that follow `until` left out: they show elsewhere. */
export const AllSaid = ({ pieces, until }: { pieces: string[]; until?: number }) => (
  <>{pieces.slice(0, until).map((piece, at) => <Fragment key={piece}>{at > 0 && " "}<Said pieces={pieces} at={at} /></Fragment>)}</>
);

/** A voice does not go on over another screen. */
export function useHush(screen: string): void {
  useEffect(() => hush, [screen]);
}
