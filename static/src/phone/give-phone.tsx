// Between two people on one phone: the first vote is in, hidden; the phone changes hands.
import { useEffect } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Listen } from "./listen";
import { PairLine } from "./pair-line";
import { Main, Plain, Screen, Second, Title } from "./screen";
import { dropThanks, useVisit } from "./visit";

/** Where the two are: the first votes, then the second; 3 once both have. */
export function Turns({ now }: { now: 1 | 2 | 3 }) {
  return (
    <ol class="turns">
      <Turn n={1} isNow={now === 1} isDone={now > 1} />
      <Turn n={2} isNow={now === 2} isDone={now > 2} />
    </ol>
  );
}

function Turn({ n, isNow, isDone }: { n: number; isNow: boolean; isDone?: boolean }) {
  return (
    <li class={isNow ? "is-now" : isDone ? "is-done" : ""} aria-current={isNow ? "step" : undefined}>
      <Icon name={isDone ? "circle-check" : "vote"} />
      <span>{t(isDone ? "phone.pair.received" : "phone.pair.vote", { n })}</span>
    </li>
  );
}

interface GivePhoneProps { house?: boolean; dots: number; onMine(): void; onCorrect(): void }

export function GivePhone({ house, dots, onMine, onCorrect }: GivePhoneProps) {
  const words = [t("phone.pair.give"), t("phone.pair.hidden"), tn("phone.pair.also", dots)];
  return (
    <Screen house={house} action={<Main icon="vote" word={t("phone.pair.mine")} onTap={onMine} />}>
      <Turns now={2} />
      <Hands />
      <Title big>{words[0]}</Title>
      <p>{words[1]} {words[2]}</p>
      <div class="dots" aria-hidden="true">{Array.from({ length: dots }, (_, index) => <span key={index} class="dot" />)}</div>
      <Listen pieces={words} />
      <div class="pair">
        <Plain icon="pencil" word={t("phone.pair.correct", { n: 1 })} onTap={onCorrect} />
        <PairLine />
      </div>
    </Screen>
  );
}

/** Both have voted: the second vote is hidden as the first is. */
export function BothVoted({ onCorrect }: { onCorrect(): void }) {
  const { flash } = useVisit();
  useEffect(() => dropThanks(flash), []);
  return (
    <Screen body="body--roomy" action={<Second tall icon="pencil" word={t("phone.pair.correct", { n: 2 })} onTap={onCorrect} />}>
      <Turns now={3} />
      <Title big>{t("phone.vote.noted")}</Title>
      <PairLine loses />
    </Screen>
  );
}

/** A phone, an arrow, the place where it goes. */
const Hands = () => (
  <svg class="hands" viewBox="0 0 168 108" aria-hidden="true">
    <g class="hands-phone">
      <rect x="14" y="16" width="44" height="76" rx="8" transform="rotate(-8 36 54)" />
      <rect x="110" y="16" width="44" height="76" rx="8" transform="rotate(8 132 54)" stroke-dasharray="7 6" />
    </g>
    <path class="hands-arrow" d="M66 42c12-12 26-12 38 0M96 32l9 10-13 4" />
  </svg>
);
