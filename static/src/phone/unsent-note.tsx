// A text the workshop did not take: why, and the text kept whole until its author lets it go.
import type { Doc } from "../live/doc";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { copyText } from "./copy-text";
import type { Unsent } from "./kept";
import { langOf } from "./lang-of";
import { useVisit } from "./visit";

export function UnsentNote({ unsent: { command, error } }: { unsent: Unsent }) {
  const visit = useVisit();
  const doc = visit.live.doc.value;
  const text = String(command.payload.text);
  const copy = async () => (await copyText(text)) && visit.say("ok", "circle-check", t("phone.unsent.copied"));
  const resend = () => {
    visit.dropUnsent(command.id);
    void visit.act(command.name, command.payload);
  };
  return (
    <article class="note note--unsent">
      <p class="words" dir="auto" lang={langOf(text)}>{text}</p>
      <p class="state state--stop"><Icon name="circle-alert" />{t("phone.state.unsent")}</p>
      <p class="meta">{error.message} {t("phone.unsent.kept")}</p>
      <div class={"note-acts" + (canResend(doc, command.name) ? " note-acts--three" : "")}>
        {canResend(doc, command.name) && <button class="act" type="button" onClick={resend}><Icon name="send" />{t("phone.unsent.resend")}</button>}
        <button class="act" type="button" onClick={copy}><Icon name="copy" />{t("phone.unsent.copy")}</button>
        <button class="act" type="button" onClick={() => visit.dropUnsent(command.id)}><Icon name="eraser" />{t("phone.idea.erase")}</button>
      </div>
    </article>
  );
}

/** Is this the moment when such a text may be taken? */
function canResend(doc: Doc | null, name: string): boolean {
  if (!doc || doc.workshop.state !== "open") return false;
  if (name === "post_note") return doc.phase === "collect" && ["empathise", "define", "ideate"].includes(doc.step);
  if (name === "give_feedback") return doc.step === "test";
  return name === "fill_sheet" ? doc.step === "prototype" : true;
}
