// The main part of the page: the columns of cards, and the folded states at the side.
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { COLUMNS, FOLDED, STATE_ICONS, STATE_WORDS } from "./card";
import { Column } from "./column";
import { dropOn, onFold } from "./drag";
import { Empty } from "./empty";
import { keep } from "./filters";
import { walk } from "./keys";
import { intoColumns, type Columns } from "./order";
import { usePage } from "./page";

/** One main part, whatever it holds: whoever stands in it while the cards come in stays there. */
export function Main() {
  const { backlog, fold } = usePage();
  const isEmpty = backlog.loaded.value !== "yes" || Object.keys(backlog.cards.value).length === 0;
  const unfolded = fold.value;
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a narrow screen the unfolded column is past the edge.
    if (unfolded) main.current!.scrollLeft = main.current!.scrollWidth;
  }, [unfolded]);
  if (isEmpty) return <main ref={main} class="empty"><Empty /></main>;
  return (
    <main ref={main} class={"kanban" + (unfolded ? " has-fold" : "")} aria-label={t("backlog.board")} onKeyDown={walk}>
      <Board />
    </main>
  );
}

function Board() {
  const { backlog, filters, fold } = usePage();
  const columns = intoColumns(keep(backlog.shown.value, filters.value, Date.now()));
  const unfolded = fold.value;
  return (
    <>
      {COLUMNS.map((state) => <Column key={state} state={state} cards={columns[state]} />)}
      {unfolded && <Column key={unfolded} state={unfolded} cards={columns[unfolded]} onClose={() => (fold.value = null)} />}
      <Folds columns={columns} />
    </>
  );
}

function Folds({ columns }: { columns: Columns }) {
  return (
    <aside class="folded" aria-label={t("backlog.folded")}>
      {FOLDED.map((state) => <Fold key={state} state={state} count={columns[state].length} />)}
    </aside>
  );
}

function Fold({ state, count }: { state: (typeof FOLDED)[number]; count: number }) {
  const page = usePage();
  const isOpen = page.fold.value === state;
  const isTarget = page.drag.value?.over === state;
  return (
    <button
      class={"fold" + (isOpen ? " is-on" : "") + (isTarget ? " is-target" : "")}
      type="button"
      aria-expanded={isOpen}
      onClick={() => (page.fold.value = isOpen ? null : state)}
      onDragOver={(event) => onFold(page, state, event)}
      onDrop={(event) => dropOn(page, state, [], event)}
    >
      <Icon name={STATE_ICONS[state]} />
      <b>{count}</b>
      <span>{t(STATE_WORDS[state])}</span>
    </button>
  );
}
