// While something is alone on the wall: what it is, the one before, the one after, and back to the whole wall.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { nameOf } from "../parts/note";
import { spotlight } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { pagesOf, pageShown } from "./reading";
import { areaName } from "./sorting";
import type { Doc } from "../live/doc";

export function ReadingLine() {
  const booth = useBooth();
  const doc = useDoc();
  const light = doc.workshop.spotlight;
  const pages = pagesOf(doc);
  const at = pageShown(doc, pages);
  if (!light) return null;
  const turn = (to: number) => spotlight(booth, pages[to].kind, pages[to].id);
  return (
    <section class="reading" aria-label={t("console.reading")}>
      <Icon name="projector" />
      <p>
        <b>{t("console.reading.on_wall")}</b> <span dir="auto">{at < 0 ? lightName(doc) : pages[at].text}</span>
      </p>
      {at >= 0 && <span class="meta">{t("console.reading.at", { n: at + 1, total: pages.length })}</span>}
      {at >= 0 && (
        <Button kind="s" icon="chevron-left" disabled={at === 0} onClick={() => turn(at - 1)}>
          {t("console.reading.before")}
        </Button>
      )}
      {at >= 0 && (
        <Button kind="s" disabled={at === pages.length - 1} onClick={() => turn(at + 1)}>
          {t("console.reading.after")}
          <Icon name="chevron-right" />
        </Button>
      )}
      <Button kind="s dark" icon="x" onClick={() => spotlight(booth, null)}>
        {t("console.reading.stop")}
      </Button>
    </section>
  );
}

/** What else may be alone on the wall. */
function lightName(doc: Doc): string {
  const { kind, target_id: id } = doc.workshop.spotlight || { kind: "join", target_id: null };
  if (kind === "cluster" && id && doc.clusters[id]) return areaName(doc.clusters[id]);
  if (kind === "note" && id && doc.notes[id]) return nameOf(doc.notes[id]);
  if (kind === "question" && id && doc.questions[id]) return nameOf(doc.questions[id]);
  return kind === "join" ? t("console.reading.join") : "";
}
