// Everything revealed: the groups in equal areas, then the notes still to sort.
import { listed, t, tn } from "../parts/i18n";
import { AreaView } from "./area";
import { areasOf, LOOSE, type Area } from "./areas";
import { Frame } from "./frame";
import { Doing } from "./head";
import { groupsPages, type AreasPage, type GroupsPage } from "./layout";
import { useMoves } from "./moves";
import { wordsFor } from "./names";
import { NoteList } from "./note-list";
import { opened } from "./opened";
import { usePage } from "./pages";
import { room } from "./picture";
import type { Scene } from "./scene";

export function Groups({ scene, turns }: { scene: Scene; turns: boolean }) {
  const { doc } = scene;
  const areas = areasOf(doc);
  const pages = groupsPages(areas, room.value);
  const index = usePage(pages.length);
  return (
    <Frame scene={scene} title={t("board.doing.group")} class="groups-main pad" phase={<Doing icon="layers">{countText(areas, doc.progress.notes, wordsFor(doc.step).count)}</Doing>}>
      <div class="moves" ref={useMoves()}>
        {areas.length ? <Page page={pages[index]} turns={turns && index === 0} /> : <p class="nothing">{t(wordsFor(doc.step).none)}</p>}
      </div>
    </Frame>
  );
}

function Page({ page, turns }: { page: GroupsPage; turns: boolean }) {
  return page.kind === "areas" ? <Areas page={page} turns={turns} /> : <NoteList {...page} turns={turns} />;
}

function Areas({ page: { columns, rows, areas }, turns }: { page: AreasPage; turns: boolean }) {
  return (
    <div class="groups" style={{ "--columns": columns, "--rows": rows }}>
      {areas.map((folded) => (
        <AreaView key={folded.area.id} folded={folded} turns={turns} open={(id) => { opened.value = id; }} />
      ))}
    </div>
  );
}

/** "47 idées, 6 groupes"; what there is none of is not counted. */
function countText(areas: Area[], notes: number, key: string): string {
  const groups = areas.filter(({ id }) => id !== LOOSE).length;
  if (!notes) return t("board.doing.group");
  return listed([tn(key, notes), ...(groups ? [tn("board.count.groups", groups)] : [])]);
}
