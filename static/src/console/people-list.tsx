// Everybody by animal and number, and a way to take out a phone that should not be here.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc } from "./booth";
import { facesOf, faceName, type Face } from "./crowd";
import { Dialog } from "./dialog";

export function PeopleList({ onClose }: { onClose: () => void }) {
  const { live } = useBooth();
  const faces = facesOf(useDoc(), live.presence.value).sort((a, b) => a.number - b.number);
  return (
    <Dialog title={t("console.people.title")} onClose={onClose} wide>
      <p class="meta">{t("console.people.text")}</p>
      {faces.length === 0 && <p>{t("console.people.none")}</p>}
      <ul class="people-list">{faces.map((face) => <Row key={face.id} face={face} />)}</ul>
    </Dialog>
  );
}

function Row({ face }: { face: Face }) {
  const { act } = useBooth();
  const [isAsking, ask] = useState(false);
  const remove = () => void act("remove_seat", { seat_id: face.id });
  return (
    <li>
      <Icon name={face.animal} /><b>{faceName(face)}</b>
      <span class={face.isLinked ? "" : "bad"}>{t(face.isLinked ? "console.people.linked" : "console.people.lost")}</span>
      {isAsking
        ? <span class="acts"><button class="btn btn--s btn--dark" type="button" onClick={remove}>{t("console.people.remove_sure")}</button><button class="btn btn--s" type="button" onClick={() => ask(false)}>{t("common.cancel")}</button></span>
        : <span class="acts"><button class="btn btn--s btn--quiet" type="button" aria-label={t("console.people.remove_one", { name: faceName(face) })} onClick={() => ask(true)}><Icon name="user-x" />{t("console.people.remove")}</button></span>}
    </li>
  );
}
