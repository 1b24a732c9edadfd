// The square to aim a phone at: always dark on white, also on the dark wall.
import type { ComponentChildren } from "preact";
import { t } from "../parts/i18n";
import type { Aim } from "./scene";

export function AimCard({ aim, title, children }: { aim: Aim; title?: string; children: ComponentChildren }) {
  return (
    <section class="qr-card">
      {title && <h2>{title}</h2>}
      {/* Drawn by our own server, never by people. */}
      <div class="qr-box" role="img" aria-label={t("board.qr", { address: aim.address })} dangerouslySetInnerHTML={{ __html: aim.qr }} />
      <p>{children}</p>
    </section>
  );
}
