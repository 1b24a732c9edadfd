// The foot of the drawer: the next decision about this card, with its reason.
import { useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { needsReason, STATE_ICONS, type Card, type CardState } from "./card";
import { MOVE_BUTTON, usePage } from "./page";
import { ReasonField } from "./reason-field";

interface Act { to: CardState; word: string }

const REVIEW: Act = { to: "to_review", word: "backlog.act.review" };
const RESERVE: Act = { to: "reserve", word: "backlog.act.reserve" };
const PAUSE: Act = { to: "paused", word: "backlog.act.pause" };

/** For each state, the main next step, then another likely one. */
const ACTS: Record<CardState, Act[]> = {
  to_review: [{ to: "accepted", word: "backlog.act.accept" }, RESERVE],
  accepted: [{ to: "building", word: "backlog.act.build" }, RESERVE],
  building: [{ to: "trial", word: "backlog.act.try" }, PAUSE],
  trial: [{ to: "in_use", word: "backlog.act.use" }, PAUSE],
  in_use: [{ to: "shared", word: "backlog.act.share" }, PAUSE],
  shared: [],
  reserve: [REVIEW],
  paused: [REVIEW],
  stopped: [REVIEW],
};

export function DecisionBar({ card }: { card: Card }) {
  const { backlog } = usePage();
  const bar = useRef<HTMLElement>(null);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const decide = (to: CardState): void => {
    const lacks = needsReason(to) && !reason.trim();
    setMissing(lacks);
    if (lacks) bar.current!.querySelector("input")!.focus();
    else void backlog.move(card.id, { state: to, position: backlog.topOf(to) }, reason.trim());
  };
  const acts = ACTS[card.state];
  return (
    <footer class="d-foot" ref={bar}>
      {acts.length > 0 && <ReasonField state={null} reason={reason} setReason={setReason} isMissing={isMissing} />}
      {acts.map((act, rank) => (
        <button key={act.to} class={"btn" + (rank === 0 ? " btn--main" : "")} type="button" onClick={() => decide(act.to)}>
          <Icon name={STATE_ICONS[act.to]} />{t(act.word)}
        </button>
      ))}
      <MoveButton card={card} />
    </footer>
  );
}

function MoveButton({ card }: { card: Card }) {
  const { menu } = usePage();
  return (
    <button
      class="btn push"
      id={MOVE_BUTTON}
      type="button"
      aria-haspopup="menu"
      onClick={(event) => (menu.value = { card, beside: event.currentTarget.getBoundingClientRect() })}
    >
      <Icon name="ellipsis" />{t("backlog.move")}
    </button>
  );
}
