// The rows of a ballot. A long one may show the rows chosen alone, and goes back to where one was.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import type { Target } from "../parts/targets";
import type { Ballot } from "./ballot";
import { VoteRow } from "./vote-row";

/** A list that surely shows whole needs no word at its end. */
const SHORT = 5;
/** What one scrolls through several times. */
const LONG = 12;

export interface Shown {
  rows: Target[];
  /** Null where the list is short. */
  choice: { isMine: boolean; mine: number; all(): void; alone(): void } | null;
}

type Body = { current: HTMLElement | null };

/** `ballot` 2 begins anew: what the first person chose shows nowhere. */
export function useShown(targets: Target[], { choices, turn }: Ballot, body: Body): Shown {
  const [picked, pick] = useState<{ turn: number; ids: string[] } | null>(null);
  const place = useRef(0);
  const mine = targets.filter(({ id }) => choices[id]).map(({ id }) => id);
  const alone = picked && picked.turn === turn ? picked.ids : null;
  useLayoutEffect(() => {
    if (body.current && place.current) body.current.scrollTop = alone ? 0 : place.current;
  }, [!alone]);
  return {
    rows: alone ? targets.filter(({ id }) => alone.includes(id)) : targets,
    choice: targets.length > LONG ? {
      isMine: !!alone,
      mine: mine.length,
      all: () => pick(null),
      alone() {
        place.current = body.current ? body.current.scrollTop : 0;
        pick({ turn, ids: mine });
      },
    } : null,
  };
}

interface BallotListProps { shown: Shown; total: number; ballot: Ballot; heard: string; onFull(): void }

export function BallotList({ shown: { rows, choice }, total, ballot, heard, onFull }: BallotListProps) {
  return (
    <>
      {choice && (
        <div class="ballot-tabs two" role="group" aria-label={t("phone.vote.shown")}>
          <Tab isOn={!choice.isMine} onTap={choice.all}>{t("phone.vote.all", { n: total })}</Tab>
          <Tab isOn={choice.isMine} isOff={!choice.isMine && !choice.mine} onTap={choice.alone}>{t("phone.vote.mine", { n: choice.mine })}</Tab>
        </div>
      )}
      <div class="rows">
        {rows.map((target) => <VoteRow key={target.id} target={target} ballot={ballot} isRead={target.id === heard} onFull={onFull} />)}
      </div>
      {rows.length > SHORT && <p class="end-line">{t("phone.vote.end")}</p>}
    </>
  );
}

interface TabProps { isOn: boolean; isOff?: boolean; onTap(): void; children: ComponentChildren }

const Tab = ({ isOn, isOff, onTap, children }: TabProps) => (
  <button class={"tool" + (isOn ? " is-on" : "")} type="button" aria-pressed={isOn} disabled={isOff} onClick={isOn ? undefined : onTap}>{children}</button>
);
