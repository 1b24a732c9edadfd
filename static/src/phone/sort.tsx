// Grouping by tap: one note in hand, touch the group that is like it.
import { signal } from "@preact/signals";
import type { Cluster, Doc } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { wordsOf } from "../parts/note";
import { pictureOf } from "../parts/targets";
import { Aloud } from "./aloud";
import { Folded } from "./folded";
import { looseNotes } from "./loose";
import { MineRow } from "./mine-row";
import { MarkWithPicture } from "./mark-with-picture";
import { NoteWords } from "./note-words";
import { ReadRow } from "./read";
import { Plain, Screen, Second, Title } from "./screen";
import { Thumb } from "./thumb";
import { useDoc, useMine, useVisit, type Visit } from "./visit";
import { Wall } from "./wall";

/** Notes this person placed or let pass. */
const passed = signal<string[]>([]);
const lastPlaced = signal<{ id: string; title: string; group: string; place: string } | null>(null);

export function Sort() {
  const doc = useDoc();
  const loose = looseNotes(doc, useMine(), passed.value);
  if (!loose.length) return Object.keys(doc.notes).length ? <NothingLeft /> : <Wall text={t("phone.group.wall")} />;
  const [id, note] = loose[0];
  const skip = <Second tall icon="skip-forward" word={t("phone.group.skip")} onTap={() => pass(id)} />;
  return (
    <Screen action={skip}>
      <div class="stack-s">
        <Title>{t("phone.group.title")}</Title>
        <p class="soft">{t("phone.group.hint")}</p>
      </div>
      <LastPlaced />
      <Aloud title={wordsOf(note)} of={note.lang}>
        <div role="status"><Folded class="picked" of={id}><Thumb of={note} /><NoteWords note={note} /></Folded></div>
      </Aloud>
      <Groups noteId={id} />
      <ReadRow />
    </Screen>
  );
}

function Groups({ noteId }: { noteId: string }) {
  const visit = useVisit();
  const doc = useDoc();
  const clusters = Object.entries(doc.clusters)
    .filter(([, { step, note_count }]) => step === doc.step && note_count > 0)
    .sort(([, a], [, b]) => a.rank - b.rank);
  return (
    <div class="rows">
      {clusters.map(([id, cluster]) => {
        const title = titleOf(cluster);
        return (
          <Aloud key={id} title={title}>
            <button class={"row" + (pictureOf(doc, id) ? " row--pic" : "")} type="button" onClick={() => place(visit, noteId, id, title)}>
              <MarkWithPicture mark={cluster.mark} of={pictureOf(doc, id)} />
              <span class="words"><bdi>{title}</bdi><span class="n">{tn(doc.step === "empathise" ? "phone.end.needs" : "phone.end.ideas", cluster.note_count)}</span></span>
              <Icon name="plus" />
            </button>
          </Aloud>
        );
      })}
      <button class="row row--dash" type="button" onClick={() => visit.pages.open({ name: "new-group", id: noteId })}>
        <span class="mark"><Icon name="folder-plus" /></span><span>{t("phone.group.new")}</span><span />
      </button>
    </div>
  );
}

function LastPlaced() {
  const visit = useVisit();
  const doc = useDoc();
  const last = lastPlaced.value;
  const title = last && (last.title || titleOf(doc.clusters[last.group]));
  if (!last || !title || last.place !== placeOf(doc)) return null;
  return (
    <p class="placed" role="status">
      <Icon name="circle-check" /><span>{t("phone.group.moved", { title })}</span>
      <Plain icon="undo-2" word={t("phone.group.undo")} onTap={() => takeBack(visit, last.id)} />
    </p>
  );
}

function NothingLeft() {
  const doc = useDoc();
  const skipped = looseNotes(doc, useMine(), []).length;
  const again = <Second tall icon="rotate-ccw" word={t("phone.group.again")} onTap={() => (passed.value = [])} />;
  return (
    <Screen body="body--roomy" action={skipped > 0 && again}>
      <div class="stack-s">
        <Title>{t(skipped ? "phone.group.seen" : "phone.group.done")}</Title>
        <p>{t(skipped ? "phone.group.seen_text" : "phone.group.done_text")}</p>
      </div>
      <LastPlaced />
      <ReadRow />
      <MineRow />
    </Screen>
  );
}

const placeOf = ({ step, phase }: Doc): string => `${step} ${phase}`;

/** "" for a group on its way to the workshop, that has no number yet. */
const titleOf = (group?: Cluster): string => (group ? group.label || t("phone.group.nameless", { n: group.rank }) : "");

function pass(id: string): void {
  passed.value = [...passed.value, id];
  lastPlaced.value = null;
}

function unpass(id: string): void {
  passed.value = passed.value.filter((one) => one !== id);
  lastPlaced.value = null;
}

/** Puts the note in the group; it comes back in hand when the workshop refuses. */
export async function place(visit: Visit, noteId: string, clusterId: string, title: string, isNew = false): Promise<void> {
  pass(noteId);
  const doc = visit.live.doc.peek();
  lastPlaced.value = { id: noteId, title, group: clusterId, place: doc ? placeOf(doc) : "" };
  const ack = isNew
    ? await visit.act("make_cluster", { cluster_id: clusterId, note_ids: [noteId], title })
    : await visit.act("move_note", { note_id: noteId, cluster_id: clusterId });
  if (!ack.ok) unpass(noteId);
}

function takeBack(visit: Visit, noteId: string): void {
  unpass(noteId);
  void visit.act("move_note", { note_id: noteId, cluster_id: null });
}
