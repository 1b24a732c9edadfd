// One photo, several notes: a frame around each paper, and its words beside it, now or later.
import { useRef } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc, type Booth } from "./booth";
import { Button } from "./button";
import { openImage } from "./crop";
import { Dialog } from "./dialog";
import { nextPaperNumber } from "./entries";
import { FrameSheet } from "./frame-sheet";
import { nextBox, WHOLE } from "./frames";
import { numberAfresh, ZonePick } from "./paper-note";
import { addPaper, changePaper, forget, removePaper, sendPapers, startWith, type Paper, type PaperPhoto } from "./papers";

export function PaperPhotoButton() {
  const { question, paperPhoto } = useBooth();
  const take = useTaking();
  const open = paperPhoto.value;
  if (open)
    return (
      <Button icon="camera" onClick={() => (question.value = { kind: "paper_photo" })}>
        {t("console.papers.go_on")}
      </Button>
    );
  return take(t("console.papers.take"), "camera");
}

/** A button that asks for a photo: from the camera of a tablet, from the files of a computer. */
function useTaking() {
  const booth = useBooth();
  const field = useRef<HTMLInputElement>(null);
  return (name: string, icon: string) => (
    <>
      <Button icon={icon} onClick={() => field.current?.click()}>
        {name}
      </Button>
      <input
        ref={field}
        class="sr"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void taken(booth, event.currentTarget)}
      />
    </>
  );
}

async function taken({ paperPhoto, question, toasts }: Booth, field: HTMLInputElement): Promise<void> {
  const file = field.files && field.files[0];
  field.value = "";
  if (!file) return;
  const url = URL.createObjectURL(file);
  try {
    startWith(paperPhoto, await openImage(url), url);
    question.value = { kind: "paper_photo" };
  } catch {
    URL.revokeObjectURL(url);
    toasts.complain(t("error.not_a_picture"));
  }
}

export function PaperPhotoDialog({ onClose }: { onClose: () => void }) {
  const booth = useBooth();
  const photo = booth.paperPhoto.value;
  const { step } = useDoc();
  if (!photo) return null;
  const { papers } = photo;
  const isSending = papers.some((paper) => paper.isSending);
  const send = async () => {
    const count = await sendPapers(booth, step);
    numberAfresh(booth);
    if (booth.paperPhoto.value?.papers.length) return;
    forget(booth.paperPhoto);
    if (booth.question.value?.kind === "paper_photo") onClose();
    booth.toasts.say(tn("console.papers.added", count));
  };
  return (
    <Dialog
      title={papers.length ? tn("console.papers.title", papers.length) : t("console.papers.first")}
      onClose={onClose}
      wide
      actions={
        <>
          <p class="meta with-icon">
            <Icon name="camera-off" />
            {t("console.papers.erased")}
          </p>
          <Button kind="away" onClick={onClose}>
            {t("console.papers.later")}
          </Button>
          <Button kind="accent main" icon="check" disabled={!papers.length || isSending} onClick={() => void send()}>
            {isSending ? t("console.papers.sending") : papers.length ? tn("console.papers.add", papers.length) : t("console.papers.add_none")}
          </Button>
        </>
      }
    >
      <div class="photo-cols">
        <FrameSheet photo={photo} />
        <Copies photo={photo} />
      </div>
    </Dialog>
  );
}

function Copies({ photo }: { photo: PaperPhoto }) {
  const booth = useBooth();
  const doc = useDoc();
  const take = useTaking();
  const { papers, zone } = photo;
  // Another photo would take what was copied away.
  const isUntouched = papers.every(({ text, isSending }) => !text.trim() && !isSending);
  const add = (box = nextBox(papers.map((paper) => paper.box))) => {
    const id = addPaper(booth.paperPhoto, box, nextPaperNumber(doc));
    setTimeout(() => document.getElementById(`frame-${id}`)?.focus());
  };
  return (
    <div class="crops">
      <p class="meta">{t(papers.length ? "console.papers.copy" : "console.papers.how")}</p>
      <ol>
        {papers.map((paper, index) => (
          <Copy key={paper.id} paper={paper} place={index + 1} isNumbered={doc.step !== "define"} />
        ))}
      </ol>
      <p class="crop-acts">
        <Button icon="square-dashed" onClick={() => add()}>
          {t("console.papers.frame")}
        </Button>
        {!papers.length && (
          <Button icon="sticky-note" onClick={() => add(WHOLE)}>
            {t("console.papers.only_one")}
          </Button>
        )}
        {isUntouched && take(t("console.papers.again"), "rotate-ccw")}
      </p>
      {doc.step === "empathise" && papers.length > 0 && (
        <ZonePick zone={zone} onPick={(next) => booth.paperPhoto.value && (booth.paperPhoto.value = { ...photo, zone: next })} />
      )}
      {papers.length > 0 && (
        <p class="meta with-icon">
          <Icon name="hourglass" />
          {t("console.papers.not_now")}
        </p>
      )}
      <p class="meta">{t("console.papers.keys")}</p>
    </div>
  );
}

function Copy({ paper, place, isNumbered }: { paper: Paper; place: number; isNumbered: boolean }) {
  const { paperPhoto } = useBooth();
  const { id, text, number, isPictured, isSending } = paper;
  const put = (part: Partial<Paper>) => changePaper(paperPhoto, id, part);
  return (
    <li class="crop">
      <span class="num" aria-hidden="true">
        {place}
      </span>
      <textarea
        class="input"
        id={`copy-${id}`}
        rows={2}
        maxLength={280}
        dir="auto"
        disabled={isSending}
        aria-label={t("console.papers.words", { n: place })}
        placeholder={t("console.wording.copy.example")}
        value={text}
        onInput={(event) => put({ text: event.currentTarget.value })}
      />
      {isNumbered ? (
        <label class="number">
          {t("console.paper.number")}{" "}
          <input
            class="input"
            inputMode="numeric"
            disabled={isSending}
            value={number}
            onInput={(event) => put({ number: parseInt(event.currentTarget.value, 10) || number })}
          />
        </label>
      ) : (
        <span />
      )}
      <Button
        kind="s quiet"
        icon="x"
        disabled={isSending}
        aria-label={t("console.papers.remove", { n: place })}
        onClick={() => removePaper(paperPhoto, id)}
      />
      {text.trim() && (
        <label class="also">
          <input
            type="checkbox"
            disabled={isSending}
            checked={isPictured}
            onChange={(event) => put({ isPictured: event.currentTarget.checked })}
          />
          {t("console.papers.also")}
        </label>
      )}
    </li>
  );
}
