// Sending a need or an idea with what goes beside it, from whichever screen it was finished on.
import { newId } from "../live/ids";
import type { Picture } from "../live/album";
import { t } from "../parts/i18n";
import { hasPicture, type Beside } from "./beside";
import type { Writing } from "./composer";
import { langOf } from "./lang-of";
import { pictureFiles } from "./later";
import { useDoc, useVisit } from "./visit";

/** turns: the screen was opened over the one that asks, and gives its place up. */
export function useSendNote(writing: Writing, turns = false): () => Promise<void> {
  const visit = useVisit();
  const { step } = useDoc();

  return async function send() {
    const text = writing.text.trim();
    const beside = visit.besides.of(step);
    if (!text && !hasPicture(beside)) {
      visit.say("stop", "pencil", t("phone.idea.nothing"));
      return writing.focus();
    }
    const picture = await finished(beside).catch(() => undefined);
    if (picture === undefined) return visit.say("stop", "circle-alert", t("phone.picture.not_ready"));
    const { zone, feeling } = beside;
    const isNeed = step === "empathise";
    void visit.act("post_note", {
      note_id: newId(), text, step,
      ...(text ? { lang: langOf(text) } : {}),
      ...(isNeed && zone ? { zone } : {}),
      ...(isNeed && feeling ? { feeling } : {}),
      ...(picture && picture.kind === "drawing" ? { drawing: true } : {}),
    }, picture && visit.live.addPicture(picture));
    writing.clear();
    visit.besides.drop(step);
    visit.pages[turns ? "turn" : "open"]({ name: "notes", part: "sent" });
  };
}

async function finished({ photo, drawing }: Beside): Promise<Picture | null> {
  if (photo) return photo;
  if (!drawing || !drawing.strokes.length) return null;
  return (await pictureFiles.fetch()).flattened(drawing);
}
