// The field where a decision says why, in words that residents will read.
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { needsReason, type CardState } from "./card";

const REASON_LIMIT = 280;

interface ReasonFieldProps {
  /** Where the card would go; null while several answers are still possible. */
  state: CardState | null;
  reason: string;
  setReason: (reason: string) => void;
  isMissing: boolean;
}

export function ReasonField({ state, reason, setReason, isMissing }: ReasonFieldProps) {
  const isFree = state !== null && !needsReason(state);
  return (
    <label class="field">
      <span>
        {t(state === "stopped" ? "backlog.why.learned" : "backlog.why")}{" "}
        <span class="meta">{t(isFree ? "backlog.why.optional" : "backlog.why.read")}</span>
      </span>
      <input
        class="input"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={REASON_LIMIT}
        value={reason}
        aria-invalid={isMissing}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      {isMissing && <span class="wrong" role="alert"><Icon name="circle-alert" />{t("backlog.why.missing")}</span>}
    </label>
  );
}
