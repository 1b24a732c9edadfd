// One card: a flag at most, its title, where it comes from, one fact; held, opened or moved from here.
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { KIND_ICONS, KIND_WORDS, shortName, THEME_ICONS, THEME_WORDS, type Card } from "./card";
import { letGo, take } from "./drag";
import { usePage } from "./page";
import { Place } from "./place";
import { factOf, flagOf, FLAG_ICONS, FLAG_WORDS } from "./signs";

export function CardView({ card, isBefore }: { card: Card; isBefore: boolean }) {
  const page = usePage();
  const openMenu = (event: Event): void => {
    event.preventDefault();
    page.menu.value = { card, beside: document.getElementById("card-" + card.id)!.getBoundingClientRect() };
  };
  return (
    <li
      class={"slot" + (isBefore ? " is-before" : "")}
      data-card={card.id}
      draggable
      onDragStart={(event) => take(page, card, event)}
      onDragEnd={() => letGo(page)}
      onContextMenu={openMenu}
      onKeyDown={(event) => isMenuKey(event) && openMenu(event)}
    >
      <a class={"card" + stateClass(page, card)} id={"card-" + card.id} href={"#" + card.id} draggable={false}>
        <CardFace card={card} />
      </a>
      <button class="card-menu" type="button" aria-label={t("backlog.move.card", { title: card.title })} onClick={openMenu}>
        <Icon name="ellipsis" />
      </button>
    </li>
  );
}

const isMenuKey = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === "m" && !event.ctrlKey && !event.metaKey && !event.altKey;

function stateClass(page: ReturnType<typeof usePage>, card: Card): string {
  const held = page.menu.value?.card.id ?? page.asking.value?.card.id ?? page.drag.value?.card.id;
  if (held === card.id) return " is-held";
  return page.openId.value === card.id ? " is-open" : "";
}

function CardFace({ card }: { card: Card }) {
  const flag = flagOf(card, Date.now());
  const fact = factOf(card, Date.now());
  return (
    <>
      {flag && <span class={"flag flag--" + flag}><Icon name={FLAG_ICONS[flag]} />{t(FLAG_WORDS[flag])}</span>}
      <h3 dir="auto">{card.title}</h3>
      <p class="where"><Place name={shortName(card.centre)} versant={card.centre.versant} /></p>
      {(card.theme || card.kind) && (
        <p class="facts">
          {card.theme && <span><Icon name={THEME_ICONS[card.theme]} />{t(THEME_WORDS[card.theme])}</span>}
          {card.kind && <span><Icon name={KIND_ICONS[card.kind]} />{t(KIND_WORDS[card.kind])}</span>}
        </p>
      )}
      {fact && <p class="where">{fact}</p>}
    </>
  );
}
