// « Déplacer vers… »: every state with its key; the choice then asks for its reason.
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { COLUMNS, FOLDED, STATE_ICONS, STATE_KEYS, STATE_WORDS, STATES, type CardState } from "./card";
import { closeMove, usePage, type Menu, type Page } from "./page";
import { putAt, spotBeside, viewSize } from "./spot";
import { useTrap } from "./trap";

export function MoveMenu({ menu }: { menu: Menu }) {
  const page = usePage();
  const box = useRef<HTMLDivElement>(null);
  const close = (): void => closeMove(page, menu.card.id);
  useTrap(box, close);
  useLayoutEffect(() => {
    const element = box.current!;
    putAt(element, spotBeside(menu.beside, element.getBoundingClientRect(), viewSize()));
    element.querySelector<HTMLElement>(".mi:not([aria-disabled])")?.focus();
  }, [menu]);
  const pick = (state: CardState): void => askWhy(page, menu, state, box.current!);
  return (
    <section class="over" aria-label={t("backlog.move")} onClick={(event) => event.target === event.currentTarget && close()}>
      <div class="menu" role="menu" aria-label={t("backlog.move.card", { title: menu.card.title })} ref={box} onKeyDown={(event) => steer(event, pick)}>
        <p class="menu-h" aria-hidden="true">{t("backlog.move.card", { title: menu.card.title })}</p>
        {COLUMNS.map((state) => <Item key={state} state={state} menu={menu} pick={pick} />)}
        <hr />
        {FOLDED.map((state) => <Item key={state} state={state} menu={menu} pick={pick} />)}
      </div>
    </section>
  );
}

function askWhy(page: Page, menu: Menu, state: CardState, box: HTMLElement): void {
  if (state === menu.card.state) return;
  const to = { state, position: page.backlog.topOf(state) };
  page.asking.value = { card: menu.card, to, beside: box.getBoundingClientRect() };
}

function Item({ state, menu, pick }: { state: CardState; menu: Menu; pick: (state: CardState) => void }) {
  const { asking, backlog } = usePage();
  const isHere = state === menu.card.state;
  const isPicked = asking.value?.to.state === state;
  return (
    <button
      class={"mi" + (isHere ? " is-here" : "") + (isPicked ? " is-cur" : "")}
      type="button"
      role="menuitemradio"
      aria-checked={isHere}
      aria-disabled={isHere || undefined}
      tabIndex={-1}
      onClick={() => pick(state)}
    >
      <span class="kbd">{STATE_KEYS[state]}</span>
      <Icon name={STATE_ICONS[state]} />
      <span>{t(STATE_WORDS[state])}{remark(state, isHere)}</span>
      <span class="soft">{backlog.shown.value.filter((card) => card.state === state).length}</span>
    </button>
  );
}

function remark(state: CardState, isHere: boolean) {
  if (isHere) return <small>{t("backlog.move.here")}</small>;
  if (state === "stopped") return <small>{t("backlog.move.lesson")}</small>;
  if (state === "accepted" || state === "reserve" || state === "paused") return <small>{t("backlog.move.reason")}</small>;
  return null;
}

function steer(event: KeyboardEvent, pick: (state: CardState) => void): void {
  const state = stateOfKey(event);
  if (state) pick(state);
  else if (event.key === "ArrowDown") step(event, 1);
  else if (event.key === "ArrowUp") step(event, -1);
  else return;
  event.preventDefault();
}

/** On French keyboards the digits need Shift: the place of the key counts as well as what it writes. */
function stateOfKey(event: KeyboardEvent): CardState | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1];
  const key = digit ?? event.key.toUpperCase();
  return STATES.find((state) => STATE_KEYS[state] === key);
}

function step(event: KeyboardEvent, way: 1 | -1): void {
  const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".mi")];
  const here = items.indexOf(document.activeElement as HTMLElement);
  items[(here + way + items.length) % items.length].focus();
}
