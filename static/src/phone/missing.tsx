// A screen whose code did not come: the network is away, or the server was renewed meanwhile. What was written stays.
import { useEffect, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Main, Plain, Screen, Title } from "./screen";
import { useVisit } from "./visit";

export function Missing({ ask }: { ask(): Promise<void> }) {
  const { live, pages, seat } = useVisit();
  const [isBusy, setBusy] = useState(false);
  const isLive = live.link.value === "live";

  useEffect(() => {
    if (isLive) ask().catch(() => {});
  }, [isLive]);

  async function retry(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    await ask().catch(() => comeAgain("/" + seat.value.pin));
    setBusy(false);
  }

  return (
    <Screen body="body--center" action={<Main icon="refresh-cw" word={t(isBusy ? "phone.loading" : "phone.later.retry")} onTap={retry} />}>
      <Title>{t("phone.later.missing")}</Title>
      <p role="status">{t("phone.later.text")}</p>
      {pages.page.value.name !== "now" && <Plain icon="arrow-left" word={t("phone.me.close")} onTap={pages.back} />}
    </Screen>
  );
}

/** Some browsers remember a failed import for the life of the page, and a renewed server has other names: the whole page anew. */
export async function comeAgain(address: string): Promise<void> {
  const answer = await fetch(address, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer && answer.ok) location.replace(address);
}
