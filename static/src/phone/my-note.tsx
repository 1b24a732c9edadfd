// One of my notes: its words, its state in words, and two buttons while its step is open.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Face } from "../parts/face";
import { Icon } from "../parts/icon";
import { Confirm } from "./confirm";
import { langOf } from "./lang-of";
import type { MyEntry, NoteState } from "./my-list";
import { isShown, Thumb } from "./thumb";
import { useVisit } from "./visit";

const STATES: Record<NoteState, [string, string, string]> = {
  received: ["ok", "circle-check", "phone.state.ok"],
  waiting: ["wait", "hourglass", "phone.state.wait"],
  hidden: ["wait", "eye-off", "phone.state.hidden"],
};

export function MyNote({ entry, isOpen }: { entry: MyEntry; isOpen: boolean }) {
  const [isAsking, ask] = useState(false);
  const { act, pages, say } = useVisit();
  const [kind, icon, key] = STATES[entry.state];
  const erase = async () => {
    const ack = await act("withdraw_note", { note_id: entry.id });
    if (ack.ok) say("ok", "eraser", t("phone.idea.erased"));
  };
  return (
    <article class="note">
      {(entry.zone || entry.feeling) && <Aside entry={entry} />}
      {isShown(entry) && <PictureButton entry={entry} />}
      {entry.text && <p class="words" dir="auto" lang={langOf(entry.text)}>{entry.text}</p>}
      <p class={`state state--${kind}`}><Icon name={icon} />{t(key)}</p>
      {entry.fragile && <p class="meta">{t("phone.state.fragile")}</p>}
      {isAsking && <Confirm question={t("phone.erase.ask")} onYes={erase} onNo={() => ask(false)} />}
      {isOpen && !isAsking && (
        <div class="note-acts">
          <button class="act" type="button" onClick={() => pages.open({ name: "edit", id: entry.id })}><Icon name="pencil" />{t("phone.idea.change")}</button>
          <button class="act" type="button" onClick={() => ask(true)}><Icon name="eraser" />{t("phone.idea.erase")}</button>
        </div>
      )}
    </article>
  );
}

function Aside({ entry: { zone, feeling } }: { entry: MyEntry }) {
  return (
    <p class="aside meta soft">
      {zone && <span>{t(`method.zone.${zone}`)}</span>}
      {feeling && <Face feeling={feeling} />}
    </p>
  );
}

/** The small picture leads to the large one. */
function PictureButton({ entry: { text, photo_id, drawing, picture } }: { entry: MyEntry }) {
  const { pages } = useVisit();
  const shown = { photo_id, drawing, picture };
  return (
    <button class="thumb-button" type="button" onClick={() => pages.open({ name: "big", text, shown })}>
      <Thumb of={shown} /><span>{t("phone.net.show")}</span>
    </button>
  );
}
