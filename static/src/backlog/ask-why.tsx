// The reason of a move, asked before the card goes.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icon";
import { t } from "../parts/i18n";
import { needsReason, STATE_WORDS } from "./card";
import { closeMove, usePage, type Asking } from "./page";
import { ReasonField } from "./reason-field";
import { putAt, spotBeside, spotInMiddle, viewSize } from "./spot";
import { useTrap } from "./trap";

export function AskWhy({ asking }: { asking: Asking }) {
  const page = usePage();
  const { card, to, beside } = asking;
  const box = useRef<HTMLDivElement>(null);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const close = (): void => closeMove(page, card.id);
  useTrap(box, close);
  useLayoutEffect(() => {
    const size = box.current!.getBoundingClientRect();
    putAt(box.current!, beside ? spotBeside(beside, size, viewSize()) : spotInMiddle(size, viewSize()));
    box.current!.querySelector("input")!.focus();
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    setMissing(needsReason(to.state) && !reason.trim());
    if (needsReason(to.state) && !reason.trim()) return box.current!.querySelector("input")!.focus();
    close();
    void page.backlog.move(card.id, to, reason.trim());
  };
  return (
    <div class={beside ? "over over--clear" : "over over--veil"} onClick={(event) => event.target === event.currentTarget && close()}>
      <div class="ask-why" role="dialog" aria-modal="true" aria-label={t("backlog.why")} ref={box}>
        <form onSubmit={submit} noValidate>
          <p><b dir="auto">{card.title}</b><br />{t("backlog.why.path", { from: t(STATE_WORDS[card.state]), to: t(STATE_WORDS[to.state]) })}</p>
          <ReasonField state={to.state} reason={reason} setReason={setReason} isMissing={isMissing} />
          <div class="row-b">
            <Keys />
            <button class="btn" type="button" onClick={close}>{t("backlog.why.leave")}</button>
            <button class="btn btn--main" type="submit"><Icon name="check" />{t("backlog.why.go")}</button>
          </div>
        </form>
      </div>
    </div>
  );
}

function Keys() {
  return (
    <p class="meta keys" aria-hidden="true">
      <span class="kbd">{t("backlog.key.enter")}</span> {t("backlog.key.move")}, <span class="kbd">{t("backlog.key.escape")}</span> {t("backlog.key.close")}
    </p>
  );
}
