// The head of a card's drawer: title, state, centre, and the theme and kind, which can be changed here.
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import {
  KIND_ICONS, KIND_WORDS, KINDS, STATE_ICONS, STATE_WORDS, THEME_ICONS, THEME_WORDS, THEMES,
  type Card, type Kind, type Theme,
} from "./card";
import { ChoicePill } from "./choice-pill";
import { closeCard, usePage } from "./page";
import { Place } from "./place";

export function DrawerHead({ card }: { card: Card }) {
  const page = usePage();
  return (
    <div class="d-head">
      <div class="d-title">
        <h2 id="drawer-title" dir="auto">{card.title}</h2>
        <span class="state-now"><Icon name={STATE_ICONS[card.state]} />{t(STATE_WORDS[card.state])}</span>
      </div>
      <button class="btn btn--quiet" type="button" onClick={() => closeCard(page)}><Icon name="x" />{t("backlog.drawer.close")}</button>
      <div class="line">
        <p class="in-line"><Icon name="map-pin" /><span><Place name={card.centre.name} versant={card.centre.versant} /></span></p>
        <ThemePick card={card} />
        <KindPick card={card} />
      </div>
    </div>
  );
}

function ThemePick({ card }: { card: Card }) {
  const { backlog } = usePage();
  const none = { value: "", word: t("backlog.theme.none") };
  return (
    <ChoicePill
      class="pick"
      label={t("backlog.theme")}
      text={card.theme ? t(THEME_WORDS[card.theme]) : none.word}
      icon={card.theme ? THEME_ICONS[card.theme] : "tag"}
      value={card.theme ?? ""}
      choices={[none, ...THEMES.map((value) => ({ value, word: t(THEME_WORDS[value]) }))]}
      choose={(value) => void backlog.edit(card.id, { theme: (value || null) as Theme | null })}
    />
  );
}

function KindPick({ card }: { card: Card }) {
  const { backlog } = usePage();
  const none = { value: "", word: t("backlog.kind.none") };
  return (
    <ChoicePill
      class="pick"
      label={t("backlog.kind")}
      text={card.kind ? t(KIND_WORDS[card.kind]) : none.word}
      icon={card.kind ? KIND_ICONS[card.kind] : "square-dashed"}
      value={card.kind ?? ""}
      choices={[none, ...KINDS.map((value) => ({ value, word: t(KIND_WORDS[value]) }))]}
      choose={(value) => void backlog.edit(card.id, { kind: (value || null) as Kind | null })}
    />
  );
}
