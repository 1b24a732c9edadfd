// Walking through the cards with the arrow keys.

export function walk(event: KeyboardEvent): void {
  const here = (event.target as HTMLElement).closest<HTMLElement>("[data-card]");
  if (!here || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = neighbour(here, event.key);
  if (!next) return;
  event.preventDefault();
  next.querySelector<HTMLElement>(".card")?.focus();
}

function neighbour(slot: HTMLElement, key: string): HTMLElement | null | undefined {
  if (key === "ArrowDown") return slot.nextElementSibling as HTMLElement | null;
  if (key === "ArrowUp") return slot.previousElementSibling as HTMLElement | null;
  if (key === "ArrowRight") return beside(slot, 1);
  if (key === "ArrowLeft") return beside(slot, -1);
  return null;
}

/** The card at the same rank, or the last one, of the nearest column that has any. */
function beside(slot: HTMLElement, way: 1 | -1): HTMLElement | undefined {
  const columns = [...document.querySelectorAll<HTMLElement>(".col")];
  const rank = [...slot.parentElement!.children].indexOf(slot);
  for (let at = columns.indexOf(slot.closest<HTMLElement>(".col")!) + way; columns[at]; at += way) {
    const cards = columns[at].querySelectorAll<HTMLElement>("[data-card]");
    if (cards.length) return cards[Math.min(rank, cards.length - 1)];
  }
  return undefined;
}
