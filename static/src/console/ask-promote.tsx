// A prototype enters the backlog, with a reason that residents can read.
import { t } from "../parts/i18n";
import { Answers } from "./answers";
import { useBooth, useDoc } from "./booth";
import { Dialog } from "./dialog";
import { sheetName } from "./sheet-name";

export function AskPromote({ prototypeId, onClose }: { prototypeId: string; onClose: () => void }) {
  const { act, drafts } = useBooth();
  const prototype = useDoc().prototypes[prototypeId];
  const draft = `promote-${prototypeId}`;
  const reason = drafts.read(draft, prototype ? prototype.verdict_reason || prototype.source.reason : "");
  const promote = async () => {
    const ack = await act("promote", { prototype_id: prototypeId, reason: reason.trim() });
    if (ack.ok) drafts.forget(draft);
    if (ack.ok || ack.error.code === "already_promoted") onClose();
  };
  if (!prototype) return null;
  return (
    <Dialog
      title={t("console.promote.title", { name: sheetName(prototype) })}
      onClose={onClose}
      actions={
        <Answers
          stay={t("common.cancel")}
          go={t("console.promote.go")}
          icon="check"
          disabled={!reason.trim()}
          onStay={onClose}
          onGo={promote}
        />
      }
    >
      <p>{t("console.promote.text")}</p>
      <label class="field">
        <span>{t("console.promote.why")}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={280}
          data-first
          value={reason}
          onInput={(event) => drafts.write(draft, event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}
