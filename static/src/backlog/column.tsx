// One column: its name, its count, its cards, and the place where a held card would land.
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { CardView } from "./card-view";
import { STATE_HINTS, STATE_WORDS, type Card, type CardState } from "./card";
import { dropOn, onColumn } from "./drag";
import { usePage } from "./page";

interface ColumnProps { state: CardState; cards: Card[]; onClose?: () => void }

export function Column({ state, cards, onClose }: ColumnProps) {
  const page = usePage();
  const target = page.drag.value?.over === state ? page.drag.value : null;
  const isTarget = target !== null || page.asking.value?.to.state === state;
  return (
    <section
      class={"col" + (isTarget ? " is-target" : "")}
      aria-label={t(STATE_WORDS[state])}
      onDragOver={(event) => onColumn(page, state, event)}
      onDrop={(event) => dropOn(page, state, cards, event)}
    >
      <header class="col-head">
        <h2>{t(STATE_WORDS[state])}</h2>
        <b>{cards.length}</b>
        <p>{t(STATE_HINTS[state])}</p>
        {onClose && (
          <button class="col-close" type="button" aria-label={t("backlog.drawer.close")} onClick={onClose}><Icon name="x" /></button>
        )}
      </header>
      <ol class={"cards" + (target && target.before === null ? " is-end" : "")}>
        {cards.map((card) => <CardView key={card.id} card={card} isBefore={target?.before === card.id} />)}
        {cards.length === 0 && <li class="col-empty">{t("backlog.empty.column")}</li>}
      </ol>
    </section>
  );
}
