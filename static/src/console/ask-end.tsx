// Stopping for today, and the end of the workshop with what comes next.
import { t, tn } from "../parts/i18n";
import { pinText } from "../parts/pin";
import type { Prototype } from "../live/doc";
import { Answers } from "./answers";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { uncopied } from "./wording";

export function AskPause({ onClose }: { onClose: () => void }) {
  const { act } = useBooth();
  const { pin } = useDoc().workshop;
  const pause = () => {
    onClose();
    void act("pause_workshop");
  };
  return (
    <Dialog
      title={t("console.pause.title")}
      onClose={onClose}
      actions={
        <Answers
          stay={t("console.pause.stay")}
          go={t("console.pause.go")}
          icon="circle-pause"
          isFirst
          onStay={onClose}
          onGo={pause}
        />
      }
    >
      <p>{t("console.pause.text")}</p>
      <p class="meta">{t("console.pause.code", { pin: pinText(pin) })}</p>
    </Dialog>
  );
}

/** Not stopped, and not in the follow-up yet. */
const isUnsent = ({ promoted, verdict }: Prototype): boolean => !promoted && verdict !== "stop";

const DRAFT = "next_meeting";

export function AskClose({ onClose }: { onClose: () => void }) {
  const { act, drafts, held, question } = useBooth();
  const doc = useDoc();
  const { next_meeting: planned } = doc.workshop;
  const unsent = Object.values(doc.prototypes).filter(isUnsent).length;
  const pictures = uncopied(doc).length;
  const sentence = drafts.read(DRAFT, planned);
  const finish = async () => {
    const ack = await act("close_workshop", { next_meeting: sentence.trim() });
    if (ack.ok) onClose();
  };
  return (
    <Dialog
      title={t("console.close.title")}
      onClose={onClose}
      actions={<Answers stay={t("console.close.stay")} go={t("console.close.go")} icon="flag" onStay={onClose} onGo={finish} />}
    >
      <p>{t("console.close.text")}</p>
      {held.value.length > 0 && <p>{tn("console.close.unread", held.value.length)}</p>}
      {pictures > 0 && (
        <p class="copy-first">
          {tn("console.close.uncopied", pictures)}{" "}
          <Button kind="s" icon="scan-text" onClick={() => (question.value = { kind: "copy_pictures" })}>
            {t("console.close.copy")}
          </Button>
        </p>
      )}
      {unsent > 0 && <p>{tn("console.close.unsent", unsent)}</p>}
      <label class="field">
        <span>{t("console.close.next")}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={280}
          data-first
          placeholder={t("console.close.example")}
          value={sentence}
          onInput={(event) => drafts.write(DRAFT, event.currentTarget.value)}
        />
      </label>
      <p class="meta">{t("console.close.shown")}</p>
    </Dialog>
  );
}
