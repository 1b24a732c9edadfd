// One note, as large as it can be, to read aloud; the arrows go through the others of its group.
import type { Note } from "../live/doc";
import { bound } from "../parts/bound";
import { t } from "../parts/i18n";
import { Face } from "../parts/face";
import { Icon } from "../parts/icon";
import { NoteText, wordsOf } from "../parts/note";
import { Picture } from "../parts/picture";
import { markColour, markIcon } from "../parts/steps";
import { areaTitle } from "./area";
import { areasOf, LOOSE, type Area } from "./areas";
import { Fit } from "./fit";
import { Frame } from "./frame";
import { Doing } from "./head";
import { wordsFor } from "./names";
import { Arrow } from "./pager";
import { turning, usePage } from "./pages";
import type { Scene } from "./scene";

/** The note in the light, among those of its group. */
export function Reading({ scene, noteId }: { scene: Scene; noteId: string }) {
  const { step, cluster_id } = scene.doc.notes[noteId];
  const area = areasOf(scene.doc, step).find(({ id }) => id === (cluster_id || LOOSE));
  if (!area) return null;
  return <ReadArea scene={scene} area={area} start={area.notes.findIndex(([id]) => id === noteId)} />;
}

export function ReadArea({ scene, area, start = 0 }: { scene: Scene; area: Area; start?: number }) {
  const index = usePage(area.notes.length, Math.max(0, start));
  const [, note] = area.notes[index];
  return (
    <Frame
      scene={scene} class="read-main pad" pager={false} group={area.mark ? markColour(area.mark) : undefined}
      phase={<Doing icon="volume-2">{t("board.doing.read")}</Doing>}
    >
      <Side icon="chevron-left" by={-1} />
      <div class="read">
        <div class="read-head">
          <h1 class="inline" dir="auto"><Icon name={area.mark ? markIcon(area.mark) : "inbox"} />{areaTitle(area)}</h1>
          {note.feeling && <Face feeling={note.feeling} />}
          <span>{t(wordsFor(note.step).place, { n: index + 1, total: area.notes.length })}</span>
        </div>
        <Read note={note} />
      </div>
      <Side icon="chevron-right" by={1} />
    </Frame>
  );
}

/** The picture as large as it can be, its words beside it; under words of another language, those of the team. */
function Read({ note }: { note: Note }) {
  const words = wordsOf(note) && (
    <Fit most={11} least={3.8} class={note.photo_id ? "" : "read-note on-paper"}>
      <NoteText note={note} />
      {note.text && note.transcription && <p class="said-again" dir="auto">{bound(note.transcription)}</p>}
    </Fit>
  );
  if (!note.photo_id) return words || null;
  return <div class={"read-picture on-paper" + (words ? " has-words" : "")}><Picture of={note} whole beside={wordsOf(note)} />{words}</div>;
}

function Side({ icon, by }: { icon: string; by: 1 | -1 }) {
  const pages = turning.value;
  const isLast = !pages || (by === 1 ? pages.index === pages.count - 1 : pages.index === 0);
  return <Arrow icon={icon} by={by} label={t(by === 1 ? "board.page.next" : "board.page.back")} disabled={isLast} />;
}
