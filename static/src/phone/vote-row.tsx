// One thing to vote for: the whole row is the button; with several votes a target, less and more. A voice reads it.
import { Face } from "../parts/face";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pictureWords } from "../parts/picture";
import type { Target } from "../parts/targets";
import { Aloud, speakerOf } from "./aloud";
import type { Ballot } from "./ballot";
import { MarkWithPicture } from "./mark-with-picture";
import { useDoc } from "./visit";
import { NEED_ZONES } from "./zones";

interface VoteRowProps { target: Target; ballot: Ballot; isRead: boolean; onFull(): void }
interface RowProps extends VoteRowProps { put: number; of?: string | null }

export function VoteRow(props: VoteRowProps) {
  const put = props.ballot.choices[props.target.id] || 0;
  const doc = useDoc();
  const written = doc.notes[props.target.id] || doc.questions[props.target.id];
  const row = { ...props, put, of: written && written.lang };
  return props.ballot.stacking ? <StackRow {...row} /> : <TapRow {...row} />;
}

function TapRow({ target, ballot, put, of, isRead, onFull }: RowProps) {
  const tap = () => (put || ballot.left ? ballot.put(target.id, put ? 0 : 1) : onFull());
  return (
    <Aloud title={nameOf(target)} of={of}>
      <button class={classOf(target, put, isRead)} type="button" aria-pressed={put > 0} onClick={tap}>
        <MarkWithPicture mark={target.mark} number={target.number} of={target.picture} />
        <TargetName target={target} />
        <span class="spot">{put > 0 && <Icon name="check" />}</span>
      </button>
    </Aloud>
  );
}

const classOf = ({ picture }: Target, put: number, isRead: boolean): string =>
  "row row--vote" + (picture ? " row--pic" : "") + (put ? " is-voted" : "") + (isRead ? " is-read" : "");

function StackRow({ target, ballot, put, of, isRead }: RowProps) {
  const title = nameOf(target);
  return (
    <div class={"row--stack " + classOf(target, put, isRead)} role="group" aria-label={title}>
      <MarkWithPicture mark={target.mark} number={target.number} of={target.picture} />
      <TargetName target={target} />
      <span class="stack-acts">
        {speakerOf({ title, of }) || <span />}
        <button class="spot" type="button" disabled={!put} aria-label={t("phone.vote.take", { title })} onClick={() => ballot.put(target.id, put - 1)}><Icon name="minus" /></button>
        <b role="status" aria-label={tn("phone.vote.put", put)}>{put || ""}</b>
        <button class="spot" type="button" disabled={!ballot.left} aria-label={t("phone.vote.add", { title })} onClick={() => ballot.put(target.id, put + 1)}><Icon name="plus" /></button>
      </span>
    </div>
  );
}

export const nameOf = ({ title, number, picture }: Target): string => title || (picture ? pictureWords(picture) : t("phone.group.nameless", { n: number }));

const TargetName = ({ target }: { target: Target }) => (
  <span class="words"><bdi>{nameOf(target)}</bdi><Signs id={target.id} /></span>
);

/** What its author said of a need in no group, by picture: its zone, and how they take it. */
function Signs({ id }: { id: string }) {
  const { zone, feeling } = useDoc().notes[id] || {};
  if (!zone && !feeling) return null;
  return (
    <span class="signs">
      {NEED_ZONES.filter(([name]) => name === zone).map(([name, icon]) => <span key={name} class="inline"><Icon name={icon} />{t(`method.zone.${name}`)}</span>)}
      {feeling && <Face feeling={feeling} />}
    </span>
  );
}
