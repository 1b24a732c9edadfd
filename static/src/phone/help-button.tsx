// Help, always bottom left: raises a hand on the team's screen. At the door, where nobody knows us yet, it says to raise a real one.
import { signal } from "@preact/signals";
import type { HelpReason } from "../live/doc";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useMaybeVisit, type Visit } from "./visit";

export const helpAtDoor = signal(false);

/** A call that says why is said again. */
export function callHelp(visit: Visit | null, reason?: HelpReason): void {
  if (!visit || visit.live.link.value === "ended") return void (helpAtDoor.value = true);
  if (reason || !visit.helpAsked.value) visit.askHelp(true, reason);
  if (visit.pages.page.value.name !== "help") visit.pages.open({ name: "help" });
}

export function HelpButton() {
  const visit = useMaybeVisit();
  const isAsked = !!visit && visit.helpAsked.value;
  return (
    <button
      class="help" type="button" onClick={() => callHelp(visit)} aria-pressed={isAsked}
      aria-label={t(isAsked ? "phone.help.asked_name" : "phone.help.name")}
    >
      <Icon name={isAsked ? "circle-check" : "hand"} /><span>{t("phone.help")}</span>
    </button>
  );
}
