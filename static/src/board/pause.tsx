// Between two meetings: the workshop waits, the code stays the same.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import { NextMeeting } from "./end";
import type { Scene } from "./scene";
import { TopLine } from "./top-line";

export function Pause({ scene }: { scene: Scene }) {
  const { doc } = scene;
  return (
    <div class="board still">
      <TopLine scene={scene} text={doc.workshop.title} />
      <main class="still-main pad">
        <Icon name="circle-pause" />
        <h1>{t("board.pause.title")}</h1>
        <p>{t("board.pause.code")} <b><bdi dir="ltr">{pinText(doc.workshop.pin)}</bdi></b></p>
        <NextMeeting text={doc.workshop.next_meeting} />
      </main>
    </div>
  );
}
