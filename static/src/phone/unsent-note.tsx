// A text the workshop did not take: why, and the text kept whole until its author lets it go.
import type { Doc } from "../live/doc";
import type { PendingCommand } from "../live/live";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { copyText } from "./copy-text";
import type { Unsent } from "./kept";
import { langOf } from "./lang-of";
import { Thumb } from "./thumb";
import { useVisit } from "./visit";

export function UnsentNote({ unsent: { command, error } }: { unsent: Unsent }) {
  const visit = useVisit();
  const doc = visit.live.doc.value;
  const text = String(command.payload.text || "");
  const shown = { picture: command.picture, drawing: !!command.payload.drawing };
  const copy = async () => (await copyText(text)) && visit.say("ok", "circle-check", t("phone.unsent.copied"));
  const resend = () => {
    // Somebody else wrote there meanwhile: both texts wait side by side on the sheet.
    if (error.code === "text_moved") return visit.pages.open({ name: "sheet", id: command.payload.prototype_id as string, part: command.payload.field as string });
    visit.dropUnsent(command.id, true);
    void visit.act(command.name, anew(command), command.picture);
  };
  return (
    <article class="note note--unsent">
      {command.picture && <Thumb of={shown} />}
      {text && <p class="words" dir="auto" lang={langOf(text)}>{text}</p>}
      <p class="state state--stop"><Icon name="circle-alert" />{t("phone.state.unsent")}</p>
      <p class="meta">{error.message} {t(text ? "phone.unsent.kept" : "phone.picture.kept")}</p>
      <div class={"note-acts" + (canResend(doc, command.name) ? " note-acts--three" : "")}>
        {canResend(doc, command.name) && <button class="act" type="button" onClick={resend}><Icon name="send" />{t(error.code === "text_moved" ? "phone.unsent.choose" : "phone.unsent.resend")}</button>}
        {text && <button class="act" type="button" onClick={copy}><Icon name="copy" />{t("phone.unsent.copy")}</button>}
        <button class="act" type="button" onClick={() => visit.dropUnsent(command.id)}><Icon name="eraser" />{t("phone.idea.erase")}</button>
      </div>
    </article>
  );
}

/** For the step that is open now; its picture, which the server may have let go since, travels again. */
function anew({ payload: { step, photo_id, ...payload }, picture }: PendingCommand): Record<string, unknown> {
  return photo_id && !picture ? { ...payload, photo_id } : payload;
}

/** Is this the moment when such a text may be taken? */
function canResend(doc: Doc | null, name: string): boolean {
  if (!doc || doc.workshop.state !== "open") return false;
  if (name === "post_note") return doc.phase === "collect" && ["empathise", "define", "ideate"].includes(doc.step);
  if (name === "give_feedback") return doc.step === "test";
  return name === "fill_sheet" ? doc.step === "prototype" : true;
}
