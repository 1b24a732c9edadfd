// A question as large as it can be: the one in the light, or those the room chose, with where they come from.
import type { Doc, Question } from "../live/doc";
import { bound } from "../parts/bound";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { nameOf } from "../parts/note";
import { Picture } from "../parts/picture";
import { markColour, markIcon } from "../parts/steps";
import { Fit } from "./fit";
import { Frame } from "./frame";
import { Doing } from "./head";
import { chosenQuestions, keptNeeds } from "./origins";
import { usePage } from "./pages";
import { QuestionText } from "./question-text";
import { RanksList, ranksPages } from "./ranks";
import type { Scene } from "./scene";

export function QuestionLight({ scene, id }: { scene: Scene; id: string }) {
  return (
    <Frame scene={scene} class="q-main pad" phase={<Doing icon="volume-2">{t("board.doing.read")}</Doing>}>
      <Questions asked={[scene.doc.questions[id]]} doc={scene.doc} />
    </Frame>
  );
}

/** The end of the second step: what was chosen, then how the votes went. */
export function Decision({ scene }: { scene: Scene }) {
  const { doc } = scene;
  const chosen = chosenQuestions(doc);
  const ranks = ranksPages(doc);
  const index = usePage(ranks.length + (chosen.length ? 1 : 0));
  const page = chosen.length ? index - 1 : index;
  const phase = chosen.length
    ? <Doing icon="circle-check">{tn("board.kept.questions", chosen.length)}</Doing>
    : <Doing icon="scale">{t("board.doing.decide")}</Doing>;
  if (page >= 0) return <Frame scene={scene} class="ranks pad" phase={phase}><RanksList ranks={ranks[page]} /></Frame>;
  return (
    <Frame scene={scene} class="q-main pad" phase={phase}>
      <Questions asked={chosen} reason={chosen.length === 1 ? chosen[0].choice!.reason : ""} doc={doc} />
    </Frame>
  );
}

function Questions({ asked, reason, doc }: { asked: Question[]; reason?: string; doc: Doc }) {
  const pictured = asked.filter(({ photo_id }) => photo_id);
  const words = (
    <Fit most={asked.length > 1 ? 8 : 11.6} least={4}>
      {asked.map((one) => <h1 key={one.rank}><QuestionText text={nameOf(one)} /></h1>)}
      {reason && <p class="why">{bound(reason)}</p>}
      <From doc={doc} count={asked.length} />
    </Fit>
  );
  if (!pictured.length) return words;
  return <div class="asked-pictures">{words}<div>{pictured.map((one) => <Picture key={one.rank} of={one} whole beside={nameOf(one)} />)}</div></div>;
}

const MOST_PILLS = 4;

function From({ doc, count }: { doc: Doc; count: number }) {
  const needs = keptNeeds(doc).filter(({ mark }) => mark !== null);
  if (!needs.length) return null;
  return (
    <p class="from">
      <span>{tn("board.question.from", count)}</span>
      {needs.slice(0, MOST_PILLS).map(({ id, title, mark }) => (
        <span class="pill" key={id} data-group={markColour(mark!)}><Icon name={markIcon(mark!)} /><bdi>{title || t("board.unnamed")}</bdi></span>
      ))}
      {needs.length > MOST_PILLS && <span>+{needs.length - MOST_PILLS}</span>}
    </p>
  );
}
