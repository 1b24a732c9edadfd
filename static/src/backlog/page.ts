// What this person has open on the page: a card's drawer, the move menu, a question, filters.
import { signal, type Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Api } from "./api";
import type { Backlog, Place } from "./backlog";
import type { Card, CardState, FOLDED } from "./card";
import { filtersFromQuery, filtersToQuery, type Filters } from "./filters";

export interface Boot {
  csrf_token: string;
  api: string;
  workshops_url: string;
  logout_url: string;
  staff: { name: string; centre: string };
}

/** A move that waits for its reason. */
export interface Asking { card: Card; to: Place; beside: DOMRect | null }
export interface Menu { card: Card; beside: DOMRect }
export interface Drag { card: Card; over: CardState | null; before: string | null }

export interface Page {
  boot: Boot;
  api: Api;
  backlog: Backlog;
  isLinked: Signal<boolean>;
  filters: Signal<Filters>;
  openId: Signal<string>;
  fold: Signal<(typeof FOLDED)[number] | null>;
  menu: Signal<Menu | null>;
  asking: Signal<Asking | null>;
  drag: Signal<Drag | null>;
}

export function createPage(boot: Boot, api: Api, backlog: Backlog, isLinked: Signal<boolean>): Page {
  const openId = signal(idInAddress());
  addEventListener("hashchange", () => (openId.value = idInAddress()));
  const filters = signal(filtersFromQuery(location.search));
  filters.subscribe(writeAddress);
  const fold: Page["fold"] = signal(null);
  return { boot, api, backlog, isLinked, filters, openId, fold, menu: signal(null), asking: signal(null), drag: signal(null) };
}

/** The drawer's own way to the move menu. */
export const MOVE_BUTTON = "drawer-move";

const idInAddress = (): string => location.hash.slice(1);

function writeAddress(filters: Filters): void {
  const query = filtersToQuery(filters);
  history.replaceState(null, "", location.pathname + (query && "?" + query) + location.hash);
}

/** Closes the drawer and gives the keyboard back to its card. */
export function closeCard(page: Page): void {
  const id = page.openId.value;
  page.openId.value = "";
  history.replaceState(null, "", location.pathname + location.search);
  giveBack(page, id);
}

/** Closes the move menu and its question. */
export function closeMove(page: Page, id: string): void {
  page.menu.value = page.asking.value = null;
  giveBack(page, id);
}

/** The keyboard goes back to where the person was: in the drawer, or on the card, wherever that is by now. */
function giveBack(page: Page, id: string): void {
  requestAnimationFrame(() => document.getElementById(page.openId.value ? MOVE_BUTTON : "card-" + id)?.focus());
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("No page around this component");
  return page;
}
