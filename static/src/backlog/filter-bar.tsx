// The row of filters, and how many cards are shown.
import { Icon } from "../parts/icon";
import { t, tn } from "../parts/i18n";
import { KINDS, KIND_WORDS, THEMES, THEME_WORDS, type Card } from "./card";
import { ChoicePill, type Choice } from "./choice-pill";
import { isFiltering, keep, MISSING, NO_FILTER } from "./filters";
import { usePage } from "./page";
import { isLate } from "./signs";

export function FilterBar() {
  const { backlog, isLinked } = usePage();
  const cards = backlog.shown.value;
  return (
    <section class="filters" aria-label={t("backlog.filters")}>
      {cards.length > 0 && <Choices cards={cards} />}
      {!isLinked.value && <p class="lost" role="status"><Icon name="wifi-off" />{t("backlog.lost")}</p>}
      <Sum cards={cards} />
    </section>
  );
}

function Choices({ cards }: { cards: Card[] }) {
  const centres = distinct(cards.map(({ centre }) => ({ value: centre.id, word: centre.name })));
  const versants = distinct(cards.map(({ centre }) => ({ value: centre.versant, word: centre.versant })));
  return (
    <>
      {centres.length > 1 && <Filter name="centre" label={t("backlog.filter.centre")} choices={centres} />}
      {versants.length > 1 && <Filter name="versant" label={t("backlog.filter.versant")} choices={versants} />}
      <Filter name="theme" label={t("backlog.theme")} choices={THEMES.map((value) => ({ value, word: t(THEME_WORDS[value]) }))} canMiss />
      <Filter name="kind" label={t("backlog.kind")} choices={KINDS.map((value) => ({ value, word: t(KIND_WORDS[value]) }))} canMiss />
      <LateFilter cards={cards} />
      <ClearFilters />
    </>
  );
}

function distinct(choices: Choice[]): Choice[] {
  const byValue = new Map(choices.filter(({ value }) => value).map((choice) => [choice.value, choice]));
  return [...byValue.values()].sort((a, b) => a.word.localeCompare(b.word));
}

interface FilterProps { name: "centre" | "versant" | "theme" | "kind"; label: string; choices: Choice[]; canMiss?: boolean }

function Filter({ name, label, choices, canMiss }: FilterProps) {
  const { filters } = usePage();
  const value = filters.value[name];
  const all = { value: "", word: t("backlog.filter.chosen", { name: label, value: t("backlog.filter.all") }) };
  const known = canMiss ? [...choices, { value: MISSING, word: t("backlog.filter.missing") }] : choices;
  const chosen = known.find((choice) => choice.value === value);
  return (
    <ChoicePill
      class={"filter" + (chosen ? " is-on" : "")}
      label={label}
      text={chosen ? t("backlog.filter.chosen", { name: label, value: chosen.word }) : all.word}
      value={chosen ? value : ""}
      choices={[all, ...known]}
      choose={(picked) => (filters.value = { ...filters.value, [name]: picked })}
    />
  );
}

function LateFilter({ cards }: { cards: Card[] }) {
  const { filters } = usePage();
  const late = cards.filter((card) => isLate(card, Date.now())).length;
  const isOn = filters.value.late;
  if (!late && !isOn) return null;
  return (
    <button
      class={"filter filter--flat" + (isOn ? " is-on" : "")}
      type="button"
      aria-pressed={isOn}
      onClick={() => (filters.value = { ...filters.value, late: !isOn })}
    >
      <Icon name="hourglass" />{t("backlog.filter.late", { n: late })}
    </button>
  );
}

function ClearFilters() {
  const { filters } = usePage();
  if (!isFiltering(filters.value)) return null;
  return (
    <button class="btn btn--quiet" type="button" onClick={() => (filters.value = NO_FILTER)}>
      <Icon name="rotate-ccw" />{t("backlog.filter.clear")}
    </button>
  );
}

function Sum({ cards }: { cards: Card[] }) {
  const { filters } = usePage();
  const centres = new Set(cards.map((card) => card.centre.id)).size;
  const text = isFiltering(filters.value)
    ? tn("backlog.count.found", keep(cards, filters.value, Date.now()).length, { total: cards.length })
    : tn("backlog.count.prototypes", cards.length) + ", " + tn("backlog.count.centres", centres);
  return <p class="sum push" role="status">{cards.length > 0 && text}</p>;
}
