// One thing to vote for: the whole row is the button; with several votes a target, less and more. A voice reads it.
import type { JSX } from "preact";
import { Face } from "../parts/face";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pictureWords } from "../parts/picture";
import type { Target } from "../parts/targets";
import type { Ballot } from "./ballot";
import { langOf } from "./lang-of";
import { MarkWithPicture } from "./mark-with-picture";
import { canRead, reading, toggleReading } from "./speech";
import { useDoc } from "./visit";
import { NEED_ZONES } from "./zones";

interface VoteRowProps { target: Target; ballot: Ballot; isRead: boolean; onFull(): void }
interface RowProps extends VoteRowProps { put: number; speaker: JSX.Element | null }

export function VoteRow(props: VoteRowProps) {
  const put = props.ballot.choices[props.target.id] || 0;
  const speaker = useSpeaker(props.target);
  return props.ballot.stacking ? <StackRow {...props} put={put} speaker={speaker} /> : <TapRow {...props} put={put} speaker={speaker} />;
}

function TapRow({ target, ballot, put, isRead, onFull, speaker }: RowProps) {
  const tap = () => (put || ballot.left ? ballot.put(target.id, put ? 0 : 1) : onFull());
  const row = (
    <button class={classOf(target, put, isRead)} type="button" aria-pressed={put > 0} onClick={tap}>
      <MarkWithPicture mark={target.mark} number={target.number} of={target.picture} />
      <TargetName target={target} />
      <span class="spot">{put > 0 && <Icon name="check" />}</span>
    </button>
  );
  return speaker ? <div class="aloud">{row}{speaker}</div> : row;
}

const classOf = ({ picture }: Target, put: number, isRead: boolean): string =>
  "row row--vote" + (picture ? " row--pic" : "") + (put ? " is-voted" : "") + (isRead ? " is-read" : "");

function StackRow({ target, ballot, put, isRead, speaker }: RowProps) {
  const title = nameOf(target);
  return (
    <div class={"row--stack " + classOf(target, put, isRead)} role="group" aria-label={title}>
      <MarkWithPicture mark={target.mark} number={target.number} of={target.picture} />
      <TargetName target={target} />
      <span class="stack-acts">
        {speaker || <span />}
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

/** A button that reads it in the language it was written in; null where the phone has no voice for that one. */
function useSpeaker(target: Target): JSX.Element | null {
  const doc = useDoc();
  const title = nameOf(target);
  const written = doc.notes[target.id] || doc.questions[target.id];
  const of = (written && written.lang) || langOf(title);
  if (!canRead([title], of)) return null;
  const isOn = !!reading.value && reading.value.text === title;
  return (
    <button class="spot speak" type="button" aria-pressed={isOn} aria-label={t("phone.listen.one", { title })} onClick={() => toggleReading([title], of)}>
      <Icon name={isOn ? "pause" : "volume-2"} />
    </button>
  );
}
