// One of my notes: its words, its state in words, and two buttons while its step is open.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Confirm } from "./confirm";
import { langOf } from "./lang-of";
import type { MyEntry, NoteState } from "./my-list";
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
      {entry.zone && <p class="meta soft">{t(`method.zone.${entry.zone}`)}</p>}
      <p class="words" dir="auto" lang={langOf(entry.text)}>{entry.text}</p>
      <p class={`state state--${kind}`}><Icon name={icon} />{t(key)}</p>
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
