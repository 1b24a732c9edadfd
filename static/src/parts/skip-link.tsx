// The first stop of the keyboard on pages of the team: straight to the content.
import { t } from "./i18n";

export const SkipLink = () => <a class="to-main" href="#screen" onClick={toMain}>{t("common.to_main")}</a>;

/** By hand: the address may already say which card is open. */
function toMain(event: Event): void {
  event.preventDefault();
  const main = document.querySelector<HTMLElement>("main");
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
}
