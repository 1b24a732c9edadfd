// One line of the decision: votes, chosen or in reserve, and why.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { markColour } from "../parts/steps";
import { draftName, settleChoices, spotlight } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import type { Draft, Pick } from "./choices";
import { TargetMark, targetTitle } from "./target-mark";
import type { Target } from "../parts/targets";

interface Shape {
  target: Target;
  pick: Pick;
  isTied: boolean;
}

export function ChoiceRow({ target, pick, isTied }: Shape) {
  const booth = useBooth();
  const { step } = useDoc();
  const change = (part: Partial<Pick>) => {
    const draft = booth.drafts.read<Draft>(draftName(step), {});
    booth.drafts.write(draftName(step), { ...draft, [target.id]: { ...draft[target.id], ...part } });
  };
  const decide = (kept: boolean) => {
    change({ kept });
    if (pick.reason || step !== "ideate" || !kept) void settleChoices(booth);
    else document.getElementById(`reason-${target.id}`)?.focus();
  };
  return (
    <section
      class={"d-row" + (pick.kept ? " is-on" : "")}
      data-group={target.mark ? markColour(target.mark) : undefined}
      aria-label={targetTitle(target)}
    >
      <TargetMark target={target} />
      <div class="d-name">
        <h2 dir="auto">{targetTitle(target)}</h2>
        <Button
          kind="quiet show"
          icon="projector"
          aria-label={t("console.show_one", { target: targetTitle(target) })}
          title={t("console.show")}
          onClick={() => spotlight(booth, target.kind, target.id)}
        />
      </div>
      <Votes target={target} isTied={isTied} />
      <input
        class="input"
        id={`reason-${target.id}`}
        dir="auto"
        maxLength={280}
        aria-label={t("console.decide.reason_for", { target: targetTitle(target) })}
        placeholder={placeholder(pick)}
        value={pick.reason}
        onInput={(event) => change({ reason: event.currentTarget.value })}
        onBlur={() => void settleChoices(booth)}
        onKeyDown={(event) => event.key === "Enter" && void settleChoices(booth)}
      />
      <div class="seg" role="group" aria-label={t("console.decide.for", { target: targetTitle(target) })}>
        <button class={pick.kept ? "is-on" : ""} type="button" aria-pressed={pick.kept === true} onClick={() => decide(true)}>
          {pick.kept && <Icon name="check" />}
          {t(step === "empathise" ? "console.decide.kept_need" : "console.decide.kept")}
        </button>
        <button
          class={pick.kept === false ? "is-res" : ""}
          type="button"
          aria-pressed={pick.kept === false}
          onClick={() => decide(false)}
        >
          <Icon name="archive" />
          {t("console.decide.reserve")}
        </button>
      </div>
    </section>
  );
}

function Votes({ target: { id, kind, votes }, isTied }: { target: Target; isTied: boolean }) {
  const paper = useDoc()[COLLECTIONS[kind]][id]?.paper_votes;
  // Nobody's idea is shown with a zero beside it.
  if (!votes) return <span class="v" />;
  return (
    <span class="v">
      {votes} <small class="soft">{tn("console.count.votes", votes)}</small>
      {Boolean(paper) && <small class="soft under">{t("console.decide.of_paper", { n: paper as number })}</small>}
      {isTied && <small class="tie">{t("console.decide.tie")}</small>}
    </span>
  );
}

const COLLECTIONS = { cluster: "clusters", note: "notes", question: "questions" } as const;

const placeholder = ({ kept }: Pick): string =>
  t(kept === null ? "console.decide.why_any" : kept ? "console.decide.why" : "console.decide.why_not");
