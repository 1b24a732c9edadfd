// Raised hands, the longest wait first: which animal, and why if they said so. All consoles see who is being helped.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth } from "./booth";
import { Button } from "./button";
import { faceName, type Face } from "./crowd";

const REASON_ICONS = { read: "speech", write: "pencil", translate: "languages", phone: "smartphone" };

export function HelpCalls({ faces }: { faces: Face[] }) {
  const calls = faces.filter(({ asksHelp }) => asksHelp).sort((a, b) => a.askedAt - b.askedAt || a.number - b.number);
  return (
    <div role="status" class="calls">
      {calls.map((face) => (
        <Call key={face.id} face={face} />
      ))}
    </div>
  );
}

function Call({ face }: { face: Face }) {
  const { act } = useBooth();
  const { id, isComing, reason } = face;
  const name = faceName(face);
  const answer = (answer: "coming" | "done") => void act("answer_help", { seat_id: id, answer });
  return (
    <div class={"call" + (isComing ? " call--answered" : "")}>
      <Icon name={isComing ? "check" : "hand"} />
      <span>
        {t(isComing ? "console.help.going" : "console.help.asked", { name })}
        {reason && (
          <small class="call-why">
            <Icon name={REASON_ICONS[reason]} />
            {t(`console.help.reason.${reason}`)}
          </small>
        )}
      </span>
      {isComing ? (
        <Button kind="s" icon="check" aria-label={t("console.help.done_one", { name })} onClick={() => answer("done")}>
          {t("console.help.done")}
        </Button>
      ) : (
        <Button kind="s" aria-label={t("console.help.go_one", { name })} onClick={() => answer("coming")}>
          {t("console.help.go")}
        </Button>
      )}
    </div>
  );
}
