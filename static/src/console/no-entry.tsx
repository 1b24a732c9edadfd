// The console could not open: said plainly, with what to do.
import { t } from "../parts/i18n";
import { Button } from "./button";

export function NoEntry({ sentence }: { sentence: string }) {
  return (
    <main class="no-entry">
      <h1>{t("console.no_entry")}</h1>
      <p>{sentence || t("console.no_entry.text")}</p>
      <Button onClick={() => location.reload()}>{t("console.no_entry.retry")}</Button>
    </main>
  );
}
