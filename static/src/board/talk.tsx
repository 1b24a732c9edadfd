// People talk: nothing else to look at.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";

export function Talk() {
  return (
    <main class="board talk" data-theme="dark">
      <div><Icon name="message-circle" /><h1>{t("board.talk.title")}</h1><p>{t("board.talk.text")}</p></div>
    </main>
  );
}
