// After the test, with the residents: continue, change or stop, and why.
import { t } from "../parts/i18n";
import { THUMBS } from "../parts/face";
import { Icon } from "../parts/icon";
import type { Answer, Prototype, Verdict as Decision } from "../live/doc";
import { useBooth, useDoc } from "./booth";
import { PromoteButton } from "./promote-button";
import { SheetOrigin } from "./sheets";

const DECISIONS: { verdict: Decision; icon: string }[] = [
  { verdict: "continue", icon: "arrow-right" },
  { verdict: "change", icon: "refresh-cw" },
  { verdict: "stop", icon: "circle-pause" },
];

export function Verdict({ id, prototype }: { id: string; prototype: Prototype }) {
  const { phase } = useDoc();
  return (
    <section class="verdict">
      <SheetOrigin prototype={prototype} />
      {prototype.use ? <UseTotals use={prototype.use} /> : <p class="meta">{t("console.trial.use_hidden")}</p>}
      <PromoteButton id={id} prototype={prototype} />
      {phase === "decide" && <Decide id={id} prototype={prototype} />}
    </section>
  );
}

function UseTotals({ use }: { use: Record<Answer, number> }) {
  return (
    <p class="use">
      <b>{t("console.trial.use")}</b>{" "}
      {(Object.keys(THUMBS) as Answer[]).map((answer) => (
        <span key={answer} class="chip">
          <Icon name={THUMBS[answer]} />
          {t(`method.answer.${answer}`)} <b>{use[answer]}</b>
        </span>
      ))}
    </p>
  );
}

function Decide({ id, prototype }: { id: string; prototype: Prototype }) {
  const { act, drafts, toasts } = useBooth();
  const draft = `verdict-${id}-${prototype.version}`;
  const reason = drafts.read(draft, prototype.verdict_reason);
  const decide = async (verdict: Decision) => {
    if (!reason.trim()) {
      document.getElementById(`verdict-${id}`)?.focus();
      return toasts.complain(t("console.trial.say_why"));
    }
    const ack = await act("decide_prototype", { prototype_id: id, verdict, reason: reason.trim() });
    if (ack.ok) drafts.forget(draft);
    if (ack.ok && verdict === "change") toasts.say(t("console.trial.new_version", { n: prototype.version + 1 }));
  };
  return (
    <div class="verdict-line">
      <input
        class="input"
        id={`verdict-${id}`}
        dir="auto"
        maxLength={280}
        aria-label={t("console.trial.why")}
        placeholder={t("console.trial.why")}
        value={reason}
        onInput={(event) => drafts.write(draft, event.currentTarget.value)}
      />
      <div class="seg seg--three" role="group" aria-label={t("console.trial.decision")}>
        {DECISIONS.map(({ verdict, icon }) => (
          <button
            key={verdict}
            class={prototype.verdict === verdict ? "is-on" : ""}
            type="button"
            aria-pressed={prototype.verdict === verdict}
            onClick={() => void decide(verdict)}
          >
            <Icon name={icon} />
            {t(`method.verdict.${verdict}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
