// One thing to vote for: the whole row is the button; with several votes a target, less and more.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pictureWords } from "../parts/picture";
import type { Target } from "../parts/targets";
import type { Ballot } from "./ballot";
import { MarkWithPicture } from "./mark-with-picture";

interface VoteRowProps { target: Target; ballot: Ballot; onFull(): void }
interface RowProps extends VoteRowProps { put: number }

export function VoteRow(props: VoteRowProps) {
  const put = props.ballot.choices[props.target.id] || 0;
  return props.ballot.stacking ? <StackRow {...props} put={put} /> : <TapRow {...props} put={put} />;
}

function TapRow({ target, ballot, put, onFull }: RowProps) {
  const tap = () => (put || ballot.left ? ballot.put(target.id, put ? 0 : 1) : onFull());
  return (
    <button class={"row row--vote" + (target.picture ? " row--pic" : "") + (put ? " is-voted" : "")} type="button" aria-pressed={put > 0} onClick={tap}>
      <MarkWithPicture mark={target.mark} number={target.number} of={target.picture} />
      <TargetName target={target} />
      <span class="spot">{put > 0 && <Icon name="check" />}</span>
    </button>
  );
}

function StackRow({ target, ballot, put }: RowProps) {
  const title = nameOf(target);
  return (
    <div class={"row row--vote row--stack" + (target.picture ? " row--pic" : "") + (put ? " is-voted" : "")} role="group" aria-label={title}>
      <MarkWithPicture mark={target.mark} number={target.number} of={target.picture} />
      <TargetName target={target} />
      <span class="stack-acts">
        <button class="spot" type="button" disabled={!put} aria-label={t("phone.vote.take", { title })} onClick={() => ballot.put(target.id, put - 1)}><Icon name="minus" /></button>
        <b role="status" aria-label={tn("phone.vote.put", put)}>{put || ""}</b>
        <button class="spot" type="button" disabled={!ballot.left} aria-label={t("phone.vote.add", { title })} onClick={() => ballot.put(target.id, put + 1)}><Icon name="plus" /></button>
      </span>
    </div>
  );
}

export const nameOf = ({ title, number, picture }: Target): string => title || (picture ? pictureWords(picture) : t("phone.group.nameless", { n: number }));

const TargetName = ({ target }: { target: Target }) => <span class="words"><bdi>{nameOf(target)}</bdi></span>;
