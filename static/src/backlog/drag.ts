// Moving a card by hand: taken, carried over a column or a folded state, let go.
import type { Card, CardState } from "./card";
import { positionBefore } from "./order";
import type { Page } from "./page";

export function take(page: Page, card: Card, event: DragEvent): void {
  page.menu.value = null;
  // Firefox starts no drag without data.
  event.dataTransfer?.setData("text/plain", card.title);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = "move";
  page.drag.value = { card, over: null, before: null };
}

export function letGo(page: Page): void {
  page.drag.value = null;
}

export function onColumn(page: Page, state: CardState, event: DragEvent & { currentTarget: HTMLElement }): void {
  carry(page, state, cardBelow(event.currentTarget, event.clientY, page.drag.value?.card.id), event);
}

export function onFold(page: Page, state: CardState, event: DragEvent): void {
  carry(page, state, null, event);
}

function carry(page: Page, over: CardState, before: string | null, event: DragEvent): void {
  const drag = page.drag.value;
  if (!drag) return;
  event.preventDefault();
  if (drag.over !== over || drag.before !== before) page.drag.value = { ...drag, over, before };
}

/** The first card whose middle is under the pointer; null past the last one. */
function cardBelow(column: HTMLElement, y: number, heldId: string | undefined): string | null {
  for (const slot of column.querySelectorAll<HTMLElement>("[data-card]")) {
    const { top, height } = slot.getBoundingClientRect();
    if (slot.dataset.card !== heldId && y < top + height / 2) return slot.dataset.card!;
  }
  return null;
}

export function dropOn(page: Page, state: CardState, column: Card[], event: DragEvent): void {
  const drag = page.drag.value;
  letGo(page);
  if (!drag) return;
  event.preventDefault();
  const others = column.filter((card) => card.id !== drag.card.id);
  // A folded state shows no order: the card goes on top of it.
  const position = column.length || drag.before ? positionBefore(others, drag.before) : page.backlog.topOf(state);
  if (state === drag.card.state) void page.backlog.move(drag.card.id, { state, position }, "");
  else page.asking.value = { card: drag.card, to: { state, position }, beside: null };
}
