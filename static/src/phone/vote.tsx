// Voting: each row is a button, each dot is visible, nobody sees the choice.
import { useRef } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { targetsOf } from "../parts/targets";
import { useBallot, type Ballot } from "./ballot";
import { DoneButton } from "./done";
import { MoreBar } from "./more-bar";
import { promptsOf } from "./plan";
import { Hint, Screen, Title } from "./screen";
import { useDoc } from "./visit";
import { VoteRow } from "./vote-row";
import { Wall } from "./wall";

export function Vote() {
  const doc = useDoc();
  const ballot = useBallot();
  const body = useRef<HTMLElement>(null);
  const targets = targetsOf(doc);
  if (!targets.length) return <Wall text={t("phone.vote.nothing")} />;
  return (
    <Screen
      body="body--vote" bodyRef={body} above={<Left ballot={ballot} />} action={<DoneButton />}
      foot={<MoreBar body={body} watched={[targets.length, ballot.choices]} />}
    >
      <div class="stack-s">
        <Title>{promptsOf(doc).vote || t("phone.vote.title")}</Title>
        <Hint icon="eye-off">{t("phone.vote.secret")}</Hint>
      </div>
      <div class="rows">{targets.map((target) => <VoteRow key={target.id} target={target} ballot={ballot} />)}</div>
      <p class="end-line">{t("phone.vote.end")}</p>
    </Screen>
  );
}

function Left({ ballot: { dots, left } }: { ballot: Ballot }) {
  return (
    <p class="votes-left" role="status">
      <span class="dots" aria-hidden="true">
        {Array.from({ length: dots }, (_, index) => <span key={index} class={"dot" + (index < dots - left ? " dot--used" : "")} />)}
      </span>
      <b class="label">{left > 0 ? tn("phone.vote.left", left) : tn("phone.vote.full", dots)}</b>
    </p>
  );
}
