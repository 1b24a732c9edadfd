// Who came, without names: roles of fewer than five people arrive already merged.
import { t } from "../parts/i18n";
import type { ComesAs } from "../live/doc";
import { useDoc } from "./booth";

type Role = ComesAs | "other" | "unsaid";
const ROLES: Role[] = ["resident", "volunteer", "staff", "partner", "administrator", "other", "unsaid"];

export function Mix() {
  const { mix } = useDoc().progress;
  const shown = mix ? ROLES.flatMap((role) => (mix[role] ? [{ role, count: mix[role] as number }] : [])) : [];
  if (shown.every(({ role }) => role === "unsaid")) return null;
  return (
    <section class="stack">
      <h2 class="h">
        {t("console.mix")} <span class="push">{t("console.mix.no_names")}</span>
      </h2>
      <div class="mix" aria-hidden="true">
        {shown.map(({ role, count }) => (
          <i key={role} class={`mix-${role}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="mix-key">
        {shown.map(({ role, count }) => (
          <li key={role}>
            <i class={`mix-${role}`} />
            {t(`console.mix.${role}`)}
            <b>{count}</b>
          </li>
        ))}
      </ul>
      <p class="meta">{t("console.mix.rule")}</p>
    </section>
  );
}
