// One group of notes: its pictogram, its name, its first notes, and the pile of those folded away.
import { Icon } from "../parts/icon";
import { markColour, markIcon } from "../parts/steps";
import { t, tn } from "../parts/i18n";
import { LOOSE, type Area } from "./areas";
import type { FoldedArea } from "./layout";
import { NoteList } from "./note-list";

interface AreaProps { folded: FoldedArea; open?: (areaId: string) => void; turns?: boolean }

export function AreaView({ folded: { area, shown, folded, lines }, open, turns }: AreaProps) {
  return (
    <section class={"group on-paper" + (area.mark ? "" : " group--loose")} data-group={area.mark ? markColour(area.mark) : undefined}>
      <AreaHead area={area} folded={folded} open={open} />
      <NoteList notes={shown} lines={lines} turns={turns} />
    </section>
  );
}

function AreaHead({ area, folded, open }: { area: Area; folded: number; open?: (areaId: string) => void }) {
  const inside = (
    <>
      <Icon name={area.mark ? markIcon(area.mark) : "inbox"} />
      <span dir="auto">{areaTitle(area)}</span>
      {folded > 0 && <Pile count={folded} />}
    </>
  );
  if (!open) return <h2 class="group-head">{inside}</h2>;
  return <h2><button type="button" class="group-head" onClick={() => open(area.id)}>{inside}</button></h2>;
}

/** How many notes lie under those that show. */
export const Pile = ({ count }: { count: number }) => (
  <span class="more"><bdi dir="ltr">+{count}</bdi><span class="sr"> {tn("board.more", count)}</span></span>
);

export const areaTitle = (area: Area): string =>
  area.title || t(area.id === LOOSE ? "board.loose" : area.mark ? "board.unnamed" : "board.lone");
