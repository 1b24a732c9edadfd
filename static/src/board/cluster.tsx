// A whole group in the light: its name, and all its notes.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { markColour, markIcon } from "../parts/steps";
import { areaTitle } from "./area";
import { notesIn } from "./areas";
import { Frame } from "./frame";
import { Doing } from "./head";
import { notesPages } from "./layout";
import { NoteList } from "./note-list";
import { wordsFor } from "./names";
import { usePage } from "./pages";
import { room } from "./picture";
import type { Scene } from "./scene";

const COLUMNS = 2;
const HEAD = 11;

export function ClusterView({ scene, id }: { scene: Scene; id: string }) {
  const { step, label, mark } = scene.doc.clusters[id];
  const notes = notesIn(scene.doc, step, id);
  const pages = notesPages(notes, { ...room.value, high: room.value.high - HEAD }, COLUMNS);
  const page = pages[usePage(pages.length)];
  return (
    <Frame scene={scene} class="cluster-main pad" group={markColour(mark)} phase={<Doing icon="volume-2">{t("board.doing.read")}</Doing>}>
      <h1 class="cluster-head" dir="auto"><Icon name={markIcon(mark)} />{areaTitle({ id, title: label, mark, notes })}<span>{tn(wordsFor(step).count, notes.length)}</span></h1>
      <NoteList {...page} />
    </Frame>
  );
}
