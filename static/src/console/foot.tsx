// The last line: take back, the timer, talk, go back, and the one main button.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { openPlace } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { Clock } from "./clock";
import { MainAction } from "./main-action";
import { placeBefore } from "./places";

export function Foot() {
  const { workshop } = useDoc();
  const isRunning = workshop.state === "open" && workshop.started;
  return (
    <footer class="c-foot">
      {workshop.state === "closed" ? <span class="push" /> : <Undo />}
      {isRunning ? <Clock /> : <span class="push" />}
      {isRunning && <Talk />}
      {isRunning && <Back />}
      <MainAction />
    </footer>
  );
}

function Undo() {
  const { act } = useBooth();
  const { undo } = useDoc().progress;
  return (
    <div class="foot-undo">
      <Button icon="undo-2" aria-disabled={!undo} aria-describedby="undo-what" onClick={() => undo && void act("undo")}>
        {t("console.undo")}
      </Button>
      <span class="meta" id="undo-what">
        {undo ? t(`console.undo.${undo}`) : ""}
      </span>
    </div>
  );
}

function Talk() {
  const { act } = useBooth();
  const { talk } = useDoc().workshop;
  return (
    <button
      class={"btn" + (talk ? " btn--dark" : "")}
      type="button"
      aria-pressed={talk}
      onClick={() => void act("talk", { on: !talk })}
    >
      <Icon name={talk ? "smartphone" : "message-circle"} />
      {t(talk ? "console.talk.end" : "console.talk")}
    </button>
  );
}

function Back() {
  const booth = useBooth();
  const place = placeBefore(useDoc());
  if (!place) return null;
  return (
    <Button kind="quiet" icon="arrow-left" onClick={() => void openPlace(booth, place)}>
      {t("console.back")}
    </Button>
  );
}
