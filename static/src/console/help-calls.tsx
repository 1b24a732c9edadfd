// Raised hands, by animal and number. Saying "I am going" quietens the call here; the phone lowers it.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Button } from "./button";
import { faceName, type Face } from "./crowd";

export function HelpCalls({ faces }: { faces: Face[] }) {
  const [onMyWay, setOnMyWay] = useState<string[]>([]);
  const calls = faces.filter(({ asksHelp }) => asksHelp);
  return (
    <div role="status" class="calls">
      {calls.map((face) => {
        const isAnswered = onMyWay.includes(face.id);
        return (
          <div key={face.id} class={"call" + (isAnswered ? " call--answered" : "")}>
            <Icon name={isAnswered ? "check" : "hand"} />
            <span>{t(isAnswered ? "console.help.going" : "console.help.asked", { name: faceName(face) })}</span>
            {!isAnswered && (
              <Button kind="s" onClick={() => setOnMyWay([...onMyWay, face.id])}>
                {t("console.help.go")}
              </Button>
            )}
          </div>
        );
      })}
    </div>
  );
}
