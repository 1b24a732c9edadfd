// Help, always bottom left: raises a hand on the team's screen. At the door, where nobody knows us yet, it says to raise a real one.
import { signal } from "@preact/signals";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useMaybeVisit } from "./visit";

export const helpAtDoor = signal(false);

export function HelpButton() {
  const visit = useMaybeVisit();
  const isAsked = !!visit && visit.helpAsked.value;
  const ask = () => {
    if (!visit || visit.live.link.value === "ended") return void (helpAtDoor.value = true);
    if (!isAsked) visit.askHelp(true);
    if (visit.pages.page.value.name !== "help") visit.pages.open({ name: "help" });
  };
  return (
    <button
      class="help" type="button" onClick={ask} aria-pressed={isAsked}
      aria-label={t(isAsked ? "phone.help.asked_name" : "phone.help.name")}
    >
      <Icon name={isAsked ? "circle-check" : "hand"} /><span>{t("phone.help")}</span>
    </button>
  );
}
