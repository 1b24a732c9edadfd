// What the page knows: the cards as the server has them, moves on their way, and what to tell the person.
import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { t } from "../parts/i18n";
import { OFFLINE, type Answer, type Api, type Edit } from "./api";
import { STATE_WORDS, type Card, type CardState } from "./card";
import { intoColumns, positionBefore } from "./order";

export interface Place { state: CardState; position: number }
export interface Notice { text: string; refused: boolean; undo: (() => void) | null }

type Cards = Record<string, Card>;

export interface Backlog {
  cards: Signal<Cards>;
  /** The cards with moves on their way already made. */
  shown: ReadonlySignal<Card[]>;
  loaded: Signal<"waiting" | "yes" | "failed">;
  notice: Signal<Notice | null>;
  /** What others just changed, for those who do not see it. */
  news: Signal<string>;
  refresh(): Promise<void>;
  /** Somebody changed this card, here or elsewhere. */
  receive(card: Card): void;
  move(id: string, to: Place, reason: string): Promise<void>;
  edit(id: string, change: Omit<Edit, "version">): Promise<void>;
  topOf(state: CardState): number;
}

export function createBacklog(api: Api): Backlog {
  const cards = signal<Cards>({});
  const moving = signal<Record<string, Place>>({});
  const shown = computed(() => Object.values(cards.value).map((card) => ({ ...card, ...moving.value[card.id] })));
  const loaded: Backlog["loaded"] = signal("waiting");
  const notice = signal<Notice | null>(null);
  const news = signal("");

  async function refresh(): Promise<void> {
    const answer = await api.list();
    if (!answer.ok) {
      if (loaded.value === "waiting") loaded.value = "failed";
      return;
    }
    cards.value = Object.fromEntries(answer.value.map((card) => [card.id, newest(cards.value[card.id], card)]));
    loaded.value = "yes";
  }

  function receive(card: Card): void {
    const known = cards.value[card.id];
    const kept = newest(known, card);
    if (kept === known) return;
    cards.value = { ...cards.value, [card.id]: kept };
    if (!known) news.value = t("backlog.arrived", { title: card.title });
    else if (known.state !== card.state && !moving.value[card.id]) news.value = movedSentence(card);
  }

  async function move(id: string, to: Place, reason: string): Promise<void> {
    const before = cards.value[id];
    moving.value = { ...moving.value, [id]: to };
    const answer = await api.move(id, { ...to, reason, version: before.version });
    if (answer.ok) receive(answer.value);
    else await refuse(id, answer);
    moving.value = without(moving.value, id);
    if (answer.ok && before.state !== to.state) tellMoved(before, answer.value);
  }

  async function edit(id: string, change: Omit<Edit, "version">): Promise<void> {
    const answer = await api.edit(id, { ...change, version: cards.value[id].version });
    if (answer.ok) receive(answer.value);
    else await refuse(id, answer);
  }

  async function refuse(id: string, answer: Extract<Answer<Card>, { ok: false }>): Promise<void> {
    const text = answer.code === OFFLINE ? t("backlog.refused.offline") : answer.message;
    notice.value = { text, refused: true, undo: null };
    if (answer.code === OFFLINE) return;
    const current = await api.read(id);
    if (current.ok) receive(current.value);
  }

  function tellMoved(before: Card, after: Card): void {
    const undo = (): void => {
      notice.value = null;
      void move(after.id, { state: before.state, position: before.position }, t("backlog.undo.reason"));
    };
    notice.value = { text: movedSentence(after), refused: false, undo };
  }

  const topOf = (state: CardState): number => {
    const column = intoColumns(shown.value)[state];
    return positionBefore(column, column[0]?.id ?? null);
  };

  return { cards, shown, loaded, notice, news, refresh, receive, move, edit, topOf };
}

/** Answers and live news may cross: the older one changes nothing. */
const newest = (known: Card | undefined, card: Card): Card => (known && known.version > card.version ? known : named(card));

/** The idea may be a drawing that nobody put into words yet. */
const named = (card: Card): Card => (card.title ? card : { ...card, title: t("backlog.untitled") });

const movedSentence = (card: Card): string => t("backlog.moved", { title: card.title, state: t(STATE_WORDS[card.state]) });

function without<T>(all: Record<string, T>, id: string): Record<string, T> {
  const { [id]: _gone, ...others } = all;
  return others;
}
