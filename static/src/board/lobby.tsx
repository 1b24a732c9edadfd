// The door: how to come in, and who is already here.
import { lang, listed, t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import { AimCard } from "./aim-card";
import { Crowd } from "./crowd";
import { Fit } from "./fit";
import type { Scene } from "./scene";
import { TopLine } from "./top-line";

export function Lobby({ scene }: { scene: Scene }) {
  return (
    <div class="board lobby">
      <LobbyTop scene={scene} />
      <Door scene={scene} />
      <Crowd scene={scene} />
    </div>
  );
}

/** The way in, shown large in the middle of a workshop. */
export function Join({ scene }: { scene: Scene }) {
  return (
    <div class="board lobby join-big">
      <LobbyTop scene={scene} />
      <Door scene={scene} />
    </div>
  );
}

/** "Centre social Arbrisseau, jeudi 12 mars" */
function LobbyTop({ scene }: { scene: Scene }) {
  const day = new Intl.DateTimeFormat(lang(), { weekday: "long", day: "numeric", month: "long" }).format(scene.live.now());
  return <TopLine scene={scene} text={listed([scene.doc.workshop.centre, day].filter(Boolean))} />;
}

function Door({ scene: { doc, boot } }: { scene: Scene }) {
  return (
    <main class="lobby-main pad">
      <div class="door">
        <Fit most={8} least={4.4} class="door-title"><h1 dir="auto">{doc.workshop.title}</h1></Fit>
        <dl class="join">
          <div><dt>{t("board.lobby.phone")}</dt><dd class="addr"><bdi dir="ltr">{boot.join.address}</bdi></dd></div>
          <div><dt>{t("board.lobby.code")}</dt><dd class="pin"><bdi dir="ltr">{pinText(doc.workshop.pin)}</bdi></dd></div>
        </dl>
        {doc.workshop.door_locked
          ? <p class="inline strong"><Icon name="lock" />{t("board.lobby.locked")}</p>
          : <p class="inline soft"><Icon name="sticky-note" />{t("board.lobby.paper")}</p>}
      </div>
      <AimCard aim={boot.join}>{t("board.lobby.aim")}</AimCard>
    </main>
  );
}
