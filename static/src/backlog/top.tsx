// The head of the page: where one is, the search, who is signed in.
import { STEPS, stepNumber } from "../parts/steps";
import { closesByItself } from "../parts/drop-down";
import { Icon, Shape } from "../parts/icon";
import { t } from "../parts/i18n";
import { SkipLink } from "../parts/skip-link";
import { usePage } from "./page";

export function Top() {
  const { boot } = usePage();
  return (
    <header class="top">
      <SkipLink />
      <h1 class="sr">{t("backlog.title")}</h1>
      <a class="logo" href={boot.workshops_url}>
        <span class="logo-mark" aria-hidden="true">
          {STEPS.map((step) => (
            <span key={step} data-step={stepNumber(step)}><Shape step={step} /></span>
          ))}
        </span>
        {t("common.brand")}
      </a>
      <nav class="nav" aria-label={t("backlog.nav")}>
        <a href={boot.workshops_url}>{t("backlog.nav.workshops")}</a>
        <a class="is-on" href="/backlog" aria-current="page">{t("backlog.title")}</a>
      </nav>
      <Search />
      <Me />
    </header>
  );
}

function Me() {
  const { boot } = usePage();
  return (
    <details class="me" ref={keepShut}>
      <summary>
        <Icon name="circle-user" />
        <span>{boot.staff.name}<span class="soft">{boot.staff.centre}</span></span>
      </summary>
      <form class="me-card" method="post" action={boot.logout_url}>
        <input type="hidden" name="csrf_token" value={boot.csrf_token} />
        <button class="btn" type="submit"><Icon name="log-out" />{t("backlog.logout")}</button>
        <a class="txt" href="/accessibilite">{t("common.access")}</a>
      </form>
    </details>
  );
}

const keepShut = (details: HTMLDetailsElement | null): void => {
  if (details) closesByItself(details);
};

function Search() {
  const { filters } = usePage();
  const search = (words: string): void => {
    filters.value = { ...filters.value, words };
  };
  return (
    <label class="search push">
      <Icon name="search" />
      <span class="sr">{t("backlog.search")}</span>
      <input
        type="search"
        value={filters.value.words}
        placeholder={t("backlog.search")}
        onInput={(event) => search(event.currentTarget.value)}
      />
    </label>
  );
}
