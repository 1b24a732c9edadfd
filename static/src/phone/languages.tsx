// The languages of this page, each in its own script. The choice is a cookie, for the server speaks too.
import { lang, t } from "../parts/i18n";
import { Icon } from "../parts/icon";

const YEAR_SECONDS = 365 * 24 * 3600;
const TYPED = "fabrique/typed";

export function Languages({ languages, pin }: { languages: Record<string, string>; pin?: string }) {
  if (Object.keys(languages).length < 2) return null;
  return (
    <section class="stack-s" aria-labelledby="langs">
      <h2 class="label with-icon" id="langs"><Icon name="languages" />{t("phone.join.lang")}</h2>
      <div class="langs">
        {Object.entries(languages).map(([code, name]) => (
          <button
            key={code} type="button" lang={code} class={"lang" + (code === lang() ? " is-on" : "")}
            aria-pressed={code === lang()} onClick={() => speak(code, pin || "")}
          >
            {name}
          </button>
        ))}
      </div>
    </section>
  );
}

function speak(code: string, pin: string): void {
  if (code === lang()) return;
  document.cookie = `lang=${code};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
  try {
    sessionStorage.setItem(TYPED, pin);
  } catch {
    // Only the typed digits are lost.
  }
  location.reload();
}

/** The digits typed before the language was changed. */
export function typedBefore(): string {
  try {
    const pin = sessionStorage.getItem(TYPED) || "";
    sessionStorage.removeItem(TYPED);
    return pin;
  } catch {
    return "";
  }
}
