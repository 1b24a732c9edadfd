// Voting: each row is a button, each dot is visible, nobody sees the choice.
import { signal } from "@preact/signals";
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { targetsOf } from "../parts/targets";
import { useBallot, type Ballot } from "./ballot";
import { BallotList, useShown } from "./ballot-list";
import { DoneButton } from "./done";
import { BothVoted, GivePhone, Turns } from "./give-phone";
import { Listen, pieceRead } from "./listen";
import { PairLine } from "./pair-line";
import { MoreBar } from "./more-bar";
import { promptsOf } from "./plan";
import { Hint, Main, Screen, Title } from "./screen";
import { hasVoice } from "./speech";
import { useDoc, useVisit } from "./visit";
import { nameOf } from "./vote-row";
import { Wall } from "./wall";

/** The first of two people has finished, and holds the phone still. */
const giving = signal("");

export function Vote() {
  const doc = useDoc();
  const { isDone, sayDone } = useVisit();
  const ballot = useBallot();
  const body = useRef<HTMLElement>(null);
  const [refusals, setRefusals] = useState(0);
  const targets = targetsOf(doc);
  const shown = useShown(targets, ballot, body);
  const place = `${doc.step} ${doc.phase}`;
  const isPair = ballot.people > 1;
  const isFirst = isPair && ballot.turn === 1;
  if (!targets.length) return <Wall text={t("phone.vote.nothing")} />;
  const words = [promptsOf(doc).vote || t("phone.vote.title"), t(ballot.isHidden ? "phone.pair.kept" : "phone.vote.secret")];
  const pieces = [...words, ...targets.map(nameOf)];
  const heard = targets[pieceRead(pieces) - words.length];
  const give = () => {
    if (isDone.value) sayDone(false);
    ballot.give();
  };
  if (isFirst && giving.value === place) {
    return <GivePhone dots={ballot.dots} onMine={give} onCorrect={() => (giving.value = "")} />;
  }
  if (ballot.turn === 2 && isDone.value) return <BothVoted onCorrect={() => sayDone(false)} />;
  return (
    <Screen
      body="body--vote" bodyRef={body} above={<Left key={refusals} ballot={ballot} />}
      action={isFirst ? <Main icon="check" word={t("phone.vote.done")} onTap={() => (giving.value = place)} /> : <DoneButton />}
      foot={<MoreBar body={body} watched={[shown.rows.length, ballot.choices, hasVoice.value]} />}
    >
      {isPair && <Turns now={ballot.turn} />}
      <div class="stack-s">
        <Title>{words[0]}</Title>
        <Hint icon="eye-off">{words[1]}</Hint>
        <Listen pieces={pieces} />
      </div>
      <BallotList shown={shown} total={targets.length} ballot={ballot} heard={heard ? heard.id : ""} onFull={() => setRefusals(refusals + 1)} />
      <PairLine loses={ballot.turn === 2} />
    </Screen>
  );
}

/** Drawn anew, and so read out again, when somebody touches one thing too many. */
function Left({ ballot: { dots, left } }: { ballot: Ballot }) {
  return (
    <p class={"votes-left" + (left > 0 ? "" : " is-full")} role="status">
      <span class="dots" aria-hidden="true">
        {Array.from({ length: dots }, (_, index) => <span key={index} class={"dot" + (index < dots - left ? " dot--used" : "")} />)}
      </span>
      <b class="label">{left > 0 ? tn("phone.vote.left", left) : tn("phone.vote.full", dots)}</b>
    </p>
  );
}
