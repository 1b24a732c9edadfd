// The link has been lost for a minute: a person helps, and the text can be shown to them in big.
import { t } from "../parts/i18n";
import { Second } from "./screen";
import { isShown, type Shown } from "./thumb";
import { useVisit } from "./visit";

const LONG_MS = 60_000;

export function LostPanel({ text, shown }: { text: string; shown?: Shown }) {
  const { live, pages } = useVisit();
  if (live.lostFor.value < LONG_MS) return null;
  return (
    <section class="panel" role="status">
      <h2 class="panel-title">{t("phone.net.hand")}</h2>
      {(text.trim() || (shown && isShown(shown))) && <Second icon="maximize-2" word={t("phone.net.show")} onTap={() => pages.open({ name: "big", text, shown })} />}
    </section>
  );
}
