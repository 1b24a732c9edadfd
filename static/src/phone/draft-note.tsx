// A text begun before the phase moved on: kept whole until its author lets it go.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { copyText } from "./copy-text";
import type { Draft } from "./drafts";
import { keepDraft } from "./kept";
import { langOf } from "./lang-of";
import { useVisit } from "./visit";

export function DraftNote({ draft, onErase }: { draft: Draft; onErase(): void }) {
  const { seat, say } = useVisit();
  const copy = async () => (await copyText(draft.text)) && say("ok", "circle-check", t("phone.unsent.copied"));
  const erase = () => {
    keepDraft(seat.value.workshop_id, draft.step, "");
    onErase();
  };
  return (
    <article class="note">
      <p class="words" dir="auto" lang={langOf(draft.text)}>{draft.text}</p>
      <p class="state state--wait"><Icon name="pencil" />{t("phone.idea.draft")}</p>
      <div class="note-acts">
        <button class="act" type="button" onClick={copy}><Icon name="copy" />{t("phone.unsent.copy")}</button>
        <button class="act" type="button" onClick={erase}><Icon name="eraser" />{t("phone.idea.erase")}</button>
      </div>
    </article>
  );
}
