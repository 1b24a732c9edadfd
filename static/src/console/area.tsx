// A group on the table: its notes, and where a note in hand is put down.
import { useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { markColour } from "../parts/steps";
import { AreaHead } from "./area-head";
import { useBooth } from "./booth";
import { dropTarget } from "./drag";
import { moveNote } from "./moves";
import { NoteCard } from "./note-card";
import { areaName, type Area } from "./sorting";

const FOLDED = 2;

export function AreaBox({ area }: { area: Area }) {
  const booth = useBooth();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? area.cards : area.cards.slice(0, FOLDED);
  const folded = area.cards.length - FOLDED;
  const inHand = booth.picked.value;
  const mayDrop = inHand !== null && !area.cards.some(({ id }) => id === inHand);
  // A large place to point at; those who use keys have its button.
  const putDown = (event: MouseEvent) => {
    if (mayDrop && !(event.target as Element).closest("button, input, [tabindex]")) moveNote(booth, inHand, area.id);
  };
  return (
    <article
      class={"area" + (mayDrop ? " is-target" : "")}
      data-group={markColour(area.mark)}
      aria-label={areaName(area)}
      onClick={putDown}
      {...dropTarget((noteId) => moveNote(booth, noteId, area.id))}
    >
      <AreaHead area={area} />
      <ul>
        {mayDrop && (
          <li>
            <button class="drop" type="button" onClick={() => moveNote(booth, inHand, area.id)}>
              {t("console.group.put_here")}
            </button>
          </li>
        )}
        {shown.map((card) => (
          <li key={card.id}>
            <NoteCard card={card} />
          </li>
        ))}
      </ul>
      {folded > 0 && (
        <button class="area-foot" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>{isOpen ? t("console.group.fold") : tn("console.group.more", folded)}</span>
          <Icon name={isOpen ? "chevron-up" : "chevron-down"} />
        </button>
      )}
    </article>
  );
}
