// Everybody's notes, once the room has discovered them: by group, then those in none.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { wordsOf } from "../parts/note";
import { Aloud } from "./aloud";
import { NoteWords } from "./note-words";
import { notesHere, type Entry } from "./read";
import { BackButton, Screen, Title } from "./screen";
import { Thumb } from "./thumb";
import { useDoc, useMine, useVisit } from "./visit";

export function Read() {
  const { pages } = useVisit();
  const doc = useDoc();
  const notes = notesHere(doc);
  const clusters = Object.entries(doc.clusters).filter(([, { step }]) => step === doc.step).sort(([, a], [, b]) => a.rank - b.rank);
  return (
    <Screen action={<BackButton onTap={pages.back} />}>
      <Title>{t(doc.step === "empathise" ? "phone.read.title_needs" : "phone.read.title", { n: notes.length })}</Title>
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
        <Aloud key={id} title={wordsOf(note)} of={note.lang}>
          <article class="note">
            <Thumb of={note} />
            <NoteWords note={note} />
            {id in mine && <p class="state state--ok"><Icon name="circle-check" />{t("phone.read.mine")}</p>}
          </article>
        </Aloud>
      ))}
    </section>
  );
}
