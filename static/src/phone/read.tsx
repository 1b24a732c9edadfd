// Everybody's notes, once the room has discovered them: by group, then those in none.
import type { Doc, Note } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { NoteText } from "../parts/note";
import { BackButton, CountRow, Screen, Title } from "./screen";
import { useDoc, useMine, useVisit } from "./visit";

type Entry = [string, Note];

const notesHere = (doc: Doc): Entry[] =>
  Object.entries(doc.notes).filter(([, { step, hidden }]) => step === doc.step && !hidden).sort(([, a], [, b]) => a.rank - b.rank);

export function ReadRow() {
  const { pages } = useVisit();
  const count = notesHere(useDoc()).length;
  if (!count) return null;
  return <CountRow icon="sticky-note" word={tn("phone.group.read", count)} onTap={() => pages.open({ name: "read" })} />;
}

export function Read() {
  const { pages } = useVisit();
  const doc = useDoc();
  const notes = notesHere(doc);
  const clusters = Object.entries(doc.clusters).filter(([, { step }]) => step === doc.step).sort(([, a], [, b]) => a.rank - b.rank);
  return (
    <Screen action={<BackButton onTap={pages.back} />}>
      <Title>{t("phone.read.title", { n: notes.length })}</Title>
      {clusters.map(([id, { label, mark, rank }]) => (
        <Pile key={id} mark={mark} title={label || t("phone.group.nameless", { n: rank })} notes={notes.filter(([, note]) => note.cluster_id === id)} />
      ))}
      <Pile mark={null} title={clusters.length ? t("phone.read.loose") : ""} notes={notes.filter(([, note]) => !note.cluster_id)} />
    </Screen>
  );
}

function Pile({ mark, title, notes }: { mark: number | null; title: string; notes: Entry[] }) {
  const mine = useMine().notes;
  if (!notes.length) return null;
  return (
    <section class="stack-s">
      {title && <h2 class="pile-head">{mark && <Mark mark={mark} />}<span><bdi>{title}</bdi></span></h2>}
      {notes.map(([id, note]) => (
        <article key={id} class="note">
          <NoteText note={note} />
          {id in mine && <p class="state state--ok"><Icon name="circle-check" />{t("phone.read.mine")}</p>}
        </article>
      ))}
    </section>
  );
}
