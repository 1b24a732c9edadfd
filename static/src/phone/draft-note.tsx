// A text or a picture begun before the phase moved on: kept whole until its author lets it go.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import type { Beside } from "./beside";
import { copyText } from "./copy-text";
import { langOf } from "./lang-of";
import { Begun } from "./picture-tools";
import { useVisit } from "./visit";

export function DraftNote({ text, beside, onErase }: { text: string; beside?: Beside; onErase(): void }) {
  const { say } = useVisit();
  const copy = async () => (await copyText(text)) && say("ok", "circle-check", t("phone.unsent.copied"));
  return (
    <article class="note">
      {beside && <Begun beside={beside} />}
      {text && <p class="words" dir="auto" lang={langOf(text)}>{text}</p>}
      <p class="state state--wait"><Icon name="pencil" />{t("phone.idea.draft")}</p>
      <div class="note-acts">
        {text && <button class="act" type="button" onClick={copy}><Icon name="copy" />{t("phone.unsent.copy")}</button>}
        <button class="act" type="button" onClick={onErase}><Icon name="eraser" />{t("phone.idea.erase")}</button>
      </div>
    </article>
  );
}
