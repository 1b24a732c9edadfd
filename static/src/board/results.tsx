// The end of a vote, then the choice of the group: three ideas chosen, four in reserve, and why.
import type { Doc } from "../live/doc";
import { listed, t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { targetsOf } from "../parts/targets";
import { Frame } from "./frame";
import { Doing } from "./head";
import { wordsFor } from "./names";
import { usePage } from "./pages";
import { RanksList, ranksPages } from "./ranks";
import type { Scene } from "./scene";

export function Results({ scene }: { scene: Scene }) {
  const { doc } = scene;
  const pages = ranksPages(doc);
  const page = pages[usePage(pages.length)];
  return (
    <Frame scene={scene} title={t("board.doing.decide")} class="ranks pad" phase={<Chosen doc={doc} />} middle={<Voted voters={doc.progress.voters} />}>
      {page.length ? <RanksList ranks={page} /> : <p class="nothing">{t(wordsFor(doc.step).none)}</p>}
    </Frame>
  );
}

function Chosen({ doc }: { doc: Doc }) {
  const choices = targetsOf(doc).map(({ choice }) => choice).filter((choice) => choice !== null);
  if (!choices.length) return <Doing icon="scale">{t("board.doing.decide")}</Doing>;
  const kept = choices.filter((choice) => choice.kept).length;
  const later = choices.length - kept;
  const text = listed([tn(wordsFor(doc.step).kept, kept), ...(later ? [tn("board.reserve", later)] : [])]);
  return <Doing icon="circle-check">{text}</Doing>;
}

const Voted = ({ voters }: { voters: number }) =>
  voters ? <p class="inline"><Icon name="users" />{tn("board.vote.done", voters)}</p> : null;
