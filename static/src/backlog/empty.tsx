// The page before any card: still loading, out of reach, or nothing promoted yet.
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { usePage } from "./page";

export function Empty() {
  const { boot, backlog } = usePage();
  if (backlog.loaded.value === "waiting") return <p role="status">{t("backlog.loading")}</p>;
  if (backlog.loaded.value === "failed") return <p role="alert">{t("backlog.refused.offline")}</p>;
  return (
    <>
      <span class="empty-i"><Icon name="inbox" /></span>
      <h2>{t("backlog.empty.title")}</h2>
      <p>{t("backlog.empty.text")}</p>
      <a class="btn btn--main" href={boot.workshops_url}>{t("backlog.empty.go")}</a>
    </>
  );
}
