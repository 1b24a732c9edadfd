// The needs that were kept, under the question people write about them.
import type { Doc } from "../live/doc";
import { areasOf, type Area } from "./areas";
import { AreaView } from "./area";
import { inPages } from "./fold";
import { foldArea } from "./layout";
import { keptNeeds } from "./origins";
import { usePage } from "./pages";
import { room } from "./picture";

const COLUMNS = 3;
const GAP = 2.2;
const SHARE_OF_HEIGHT = 0.46;

export function NeedsStrip({ doc }: { doc: Doc }) {
  const pages = inPages(keptAreas(doc), COLUMNS);
  const page = pages[usePage(pages.length)];
  const columns = Math.min(COLUMNS, keptAreas(doc).length) || 1;
  const box = { wide: (room.value.wide - (columns - 1) * GAP) / columns, high: room.value.high * SHARE_OF_HEIGHT };
  return (
    <section class="needs pad" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, "--high": box.high }}>
      {page.map((area) => <AreaView key={area.id} folded={foldArea(area, box)} />)}
    </section>
  );
}

/** The kept groups; a need kept by itself is an area of one note. */
function keptAreas(doc: Doc): Area[] {
  const areas = areasOf(doc, "empathise");
  return keptNeeds(doc).map(({ id }) => areas.find((area) => area.id === id) || loneNote(doc, id));
}

const loneNote = (doc: Doc, id: string): Area => ({ id, title: "", mark: null, notes: [[id, doc.notes[id]]] });
