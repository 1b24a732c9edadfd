// A note on the table. Touching it takes it in hand, touching it again puts it down.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { wordsOf } from "../parts/note";
import { Picture } from "../parts/picture";
import { useBooth } from "./booth";
import { draggable } from "./drag";
import type { Card } from "./sorting";
import { wordingOf, WORDING_ICONS } from "./wording";

export function NoteCard({ card }: { card: Card }) {
  const { picked } = useBooth();
  const isPicked = picked.value === card.id;
  return (
    <button
      id={`note-${card.id}`}
      data-note={card.id}
      class={"n-card" + (isPicked ? " is-picked" : "")}
      type="button"
      dir="auto"
      lang={card.lang || undefined}
      aria-pressed={isPicked}
      onClick={() => (picked.value = isPicked ? null : card.id)}
      {...draggable(
        card.id,
        () => (picked.value = card.id),
        () => (picked.value = null),
      )}
    >
      {card.photo_id && <Picture of={card} beside={wordsOf(card)} />}
      {wordsOf(card)}
      {card.text && card.transcription && (
        <span class="from" dir="auto">
          <Icon name={WORDING_ICONS[wordingOf(card)]} />
          {card.transcription}
        </span>
      )}
      {card.paper && (
        <span class="from">
          <Icon name="sticky-note" />
          {card.number ? t("console.entry.paper", { n: card.number }) : t("console.entry.on_paper")}
        </span>
      )}
    </button>
  );
}
