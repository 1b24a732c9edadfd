// Everybody by animal and number, and a way to take out a phone that should not be here.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { facesOf, faceName, type Face } from "./crowd";
import { Dialog } from "./dialog";

export function PeopleList({ onClose }: { onClose: () => void }) {
  const { live } = useBooth();
  const faces = facesOf(useDoc(), live.presence.value).sort((a, b) => a.number - b.number);
  return (
    <Dialog title={t("console.people.title")} onClose={onClose} wide>
      <p class="meta">{t("console.people.text")}</p>
      {faces.length === 0 && <p>{t("console.people.none")}</p>}
      <ul class="people-list">
        {faces.map((face) => (
          <Row key={face.id} face={face} />
        ))}
      </ul>
    </Dialog>
  );
}

function Row({ face }: { face: Face }) {
  const { act } = useBooth();
  const [isAsking, ask] = useState(false);
  const remove = () => void act("remove_seat", { seat_id: face.id });
  return (
    <li>
      <Icon name={face.animal} />
      <b>
        {faceName(face)}
        {face.people > 1 && (
          <span class="chip chip--two">
            <Icon name="users" />
            {t("console.people.two")}
          </span>
        )}
      </b>
      <span class={face.isLinked ? "" : "bad"}>{t(face.isLinked ? "console.people.linked" : "console.people.lost")}</span>
      {isAsking ? (
        <span class="acts">
          <Button kind="s dark" onClick={remove}>
            {t("console.people.remove_sure")}
          </Button>
          <Button kind="s" onClick={() => ask(false)}>
            {t("common.cancel")}
          </Button>
        </span>
      ) : (
        <span class="acts">
          <Button
            kind="s quiet"
            icon="user-x"
            aria-label={t("console.people.remove_one", { name: faceName(face) })}
            onClick={() => ask(true)}
          >
            {t("console.people.remove")}
          </Button>
        </span>
      )}
    </li>
  );
}
