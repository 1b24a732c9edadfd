// Why one asks for help, if one likes: a picture and a word. Touched again, it is unsaid.
import type { HelpReason } from "../live/doc";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Listen } from "./listen";
import { canRead } from "./speech";
import { useVisit } from "./visit";

const REASONS: [HelpReason, string][] = [["read", "speech"], ["write", "pencil"], ["translate", "languages"], ["phone", "smartphone"]];

export function HelpReasons() {
  const { askHelp, helpReason } = useVisit();
  const said = helpReason.value;
  const words = [t("phone.help.why"), ...REASONS.map(([reason]) => t(`phone.help.reason.${reason}`))];
  return (
    <section class="panel" aria-labelledby="why">
      <h2 class="label" id="why">{words[0]}</h2>
      {canRead(words) && <Listen pieces={words} />}
      <div class="rows">
        {REASONS.map(([reason, icon]) => (
          <button
            key={reason} class={"row row--vote row--reason" + (reason === said ? " is-voted" : "")} type="button"
            aria-pressed={reason === said} onClick={() => askHelp(true, reason === said ? null : reason)}
          >
            <span class="mark"><Icon name={icon} /></span>
            <span>{t(`phone.help.reason.${reason}`)}</span>
            <span class="spot">{reason === said && <Icon name="check" />}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
