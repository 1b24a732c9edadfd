// Who is here: a count, and an animal for each person, the last to come with a ring.
import type { Person } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { markColour } from "../parts/steps";
import { arrived, lastThatFit } from "./arrivals";
import { picture, room } from "./picture";
import type { Scene } from "./scene";

/** A picture with room for three rows of people under the door. */
const TALL = 95;

export function Crowd({ scene: { doc } }: { scene: Scene }) {
  const everyone = arrived(doc);
  if (!everyone.length) return <footer class="crowd pad"><p class="crowd-none">{t("board.lobby.nobody")}</p></footer>;
  const { shown, folded } = lastThatFit(everyone, room.value.wide, picture.value.high > TALL ? 3 : 2);
  return (
    <footer class="crowd pad">
      <p class="crowd-n"><b>{doc.progress.people}</b><span>{tn("board.lobby.here", doc.progress.people)}</span></p>
      <ul class="animals" aria-label={t("board.lobby.people")}>
        {folded > 0 && <li class="animal animal--more">+{folded}</li>}
        {shown.map((person, index) => <Animal key={person.number} person={person} isLast={index === shown.length - 1} />)}
      </ul>
    </footer>
  );
}

function Animal({ person, isLast }: { person: Person; isLast: boolean }) {
  return (
    <li class={"animal" + (isLast ? " is-new" : "")} data-group={markColour(person.number)}>
      <Icon name={person.animal} />{person.number}
    </li>
  );
}
