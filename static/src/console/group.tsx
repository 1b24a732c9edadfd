// The grouping table: a note goes to a group by drag, by touching one then the other, or by a digit key.
import { tn, t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { newId } from "../live/ids";
import { AreaBox } from "./area";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { dropTarget } from "./drag";
import { moveNote, useSortingKeys } from "./moves";
import { naming } from "./naming";
import { NoteCard } from "./note-card";
import { PickedLine } from "./picked-line";
import { ReadingLine } from "./reading-line";
import { areasOf, cardsOf, trayOf } from "./sorting";

export function Group() {
  const doc = useDoc();
  useSortingKeys();
  const areas = areasOf(doc);
  return (
    <main class="work work--group">
      <h1 class="sr">{t("method.phase.group")}</h1>
      <div class="table-head">
        <ReadingLine />
        <PickedLine />
      </div>
      <div class="space">
        <Tray />
        <section class="areas" aria-label={t("console.group.areas")}>
          {areas.map((area) => (
            <AreaBox key={area.id} area={area} />
          ))}
          {areas.length === 0 && <p class="empty">{t("console.group.none")}</p>}
        </section>
      </div>
    </main>
  );
}

function Tray() {
  const booth = useBooth();
  const doc = useDoc();
  const tray = trayOf(doc);
  const digits = Math.min(9, areasOf(doc).length);
  return (
    <section class="tray" aria-label={t("console.group.tray")} {...dropTarget((noteId) => moveNote(booth, noteId, null))}>
      <h2 class="h">
        {t("console.group.tray")}{" "}
        <span class="push">{t("console.group.tray_count", { n: tray.length, total: cardsOf(doc).length })}</span>
      </h2>
      <NewGroup />
      <div class="tray-notes">
        {tray.length === 0 && (
          <p class="soft">
            <Icon name="circle-check" />
            {t("console.group.tray_empty")}
          </p>
        )}
        {tray.map((card) => (
          <NoteCard key={card.id} card={card} />
        ))}
      </div>
      <p class="meta">
        {t("console.group.how")}{" "}
        {digits > 0 && (
          <>
            {tn("console.group.keys", digits)} <kbd class="kbd">1</kbd>
            {digits > 1 && (
              <>
                {" "}
                {t("console.group.to")} <kbd class="kbd">{digits}</kbd>
              </>
            )}
          </>
        )}
      </p>
    </section>
  );
}

function NewGroup() {
  const booth = useBooth();
  const { act, picked } = booth;
  const make = (noteIds: string[]) => {
    picked.value = null;
    naming.value = newId();
    void act("make_cluster", { cluster_id: naming.value, note_ids: noteIds });
  };
  const inHand = picked.value;
  return (
    <Button
      kind="new"
      icon="folder-plus"
      onClick={() => make(inHand ? [inHand] : [])}
      {...dropTarget((noteId) => make([noteId]))}
    >
      {t(inHand ? "console.group.new_with" : "console.group.new")}
    </Button>
  );
}
