// People write, the wall keeps it hidden: the question, the time, and blank notes that land as they come.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { TimerRing } from "../parts/timer-ring";
import { Blanks } from "./blanks";
import { CollectQuestion } from "./collect-question";
import { Frame } from "./frame";
import { Doing } from "./head";
import { NeedsStrip } from "./needs-strip";
import { wordsFor } from "./names";
import type { Scene } from "./scene";

export function Collect({ scene }: { scene: Scene }) {
  const { doc, live } = scene;
  const isDefine = doc.step === "define";
  return (
    <Frame scene={scene} time={false} subject={doc.workshop.title} class={"collect" + (isDefine ? " collect--define" : "")} middle={<Hidden />} phase={<Writing scene={scene} />}>
      <div class="collect-main pad">
        <CollectQuestion doc={doc} />
        {doc.timer && <TimerRing timer={doc.timer} now={live.now} />}
      </div>
      {isDefine ? <NeedsStrip doc={doc} /> : <Blanks doc={doc} />}
    </Frame>
  );
}

/** Where the notes themselves do not land on the wall, their count stands here. */
function Writing({ scene: { doc } }: { scene: Scene }) {
  const { notes } = doc.progress;
  const received = doc.step === "define" && notes > 0;
  return <Doing icon="pencil">{received ? `${notes} ${tn(wordsFor(doc.step).received, notes)}` : t("board.doing.write")}</Doing>;
}

const Hidden = () => <p class="inline strong"><Icon name="eye-off" />{t("board.hidden_notes")}</p>;
