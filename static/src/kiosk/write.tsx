// The question, one large field, its beginnings of sentence, and the zones by picture.
import { useRef } from "preact/hooks";
import { dir, t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { startPicture, withStart } from "../parts/starts";
import { NEED_ZONES } from "../phone/zones";
import { useStand } from "./use-stand";
import type { Way } from "./stand";
import { askedOf } from "./told";

const LONGEST = 280;
const TELL_UNDER = 40;

export interface PanelProps { isBusy: boolean; onWay(way: Way): void }

export function WritePanel({ isBusy, onWay }: PanelProps) {
  const { began, draft, write } = useStand();
  const field = useRef<HTMLTextAreaElement>(null);
  const { starts } = askedOf(began.value!);
  const french = began.value!.prompts.fr?.starts || [];
  const { text, drawing, photo } = draft.value;
  const left = LONGEST - text.length;

  function start(words: string): void {
    write({ text: withStart(words, text, starts).slice(0, LONGEST) });
    if (field.current) field.current.focus();
  }

  return (
    <>
      <div class="rows-fill">
        <div class="composer">
          <textarea
            ref={field} aria-label={t("kiosk.words")} dir={text ? "auto" : dir()} spellcheck={false} autoComplete="off" autocorrect="off"
            maxLength={LONGEST} readOnly={isBusy} value={text} onInput={(event) => write({ text: event.currentTarget.value })}
          />
          {left < TELL_UNDER && <p class="composer-left" role="status">{tn("kiosk.left", left)}</p>}
          {began.value!.step === "empathise" && <Zones isBusy={isBusy} />}
        </div>
        <div class="starts" role="group" aria-label={t("kiosk.starts")}>
          {starts.map((words, at) => (
            <button key={words} class="start" type="button" disabled={isBusy} onClick={() => start(words)}><Icon name={startPicture(french[at])} />{words}</button>
          ))}
        </div>
      </div>
      <div class="ways" role="group" aria-label={t("kiosk.ways")}>
        <button class="way is-on" aria-pressed type="button"><Icon name="pencil" />{t("kiosk.way.write")}</button>
        <WayButton way="draw" icon="brush" isUsed={!!drawing && drawing.strokes.length > 0} isBusy={isBusy || !!photo} onWay={onWay} />
        <WayButton way="photo" icon="camera" isUsed={!!photo} isBusy={isBusy} onWay={onWay} />
        <p class="hint"><Icon name="mic" /><span>{t("kiosk.mic")}</span></p>
      </div>
    </>
  );
}

interface WayProps extends PanelProps { way: Way; icon: string; isUsed: boolean }

const WayButton = ({ way, icon, isUsed, isBusy, onWay }: WayProps) => (
  <button class={"way" + (isUsed ? " is-used" : "")} aria-pressed={false} type="button" disabled={isBusy} onClick={() => onWay(way)}>
    <Icon name={isUsed ? "circle-check" : icon} />{t(`kiosk.way.${way}`)}
  </button>
);

function Zones({ isBusy }: { isBusy: boolean }) {
  const { draft, write } = useStand();
  const { zone } = draft.value;
  return (
    <div class="zones" role="group" aria-label={t("kiosk.zones")}>
      {NEED_ZONES.map(([name, icon]) => (
        <button
          key={name} type="button" class={"zone" + (name === zone ? " is-on" : "")} aria-pressed={name === zone} disabled={isBusy}
          onClick={() => write({ zone: name === zone ? null : name })}
        >
          <Icon name={name === zone ? "check" : icon} />{t(`method.zone.${name}`)}
        </button>
      ))}
    </div>
  );
}
