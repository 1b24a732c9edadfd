// Closing the vote while people are still voting: wait half a minute, or close anyway.
import { secondsLeft } from "../parts/countdown";
import { t, tn } from "../parts/i18n";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { votesOnTheWay } from "./crowd";
import { useFocusWithin } from "./dialog";
import { closeVote } from "./main-action";
import type { Place } from "./places";

const GRACE_SECONDS = 30;

export function AskVotes({ place, onClose }: { place: Place; onClose: () => void }) {
  const booth = useBooth();
  const doc = useDoc();
  const frame = useFocusWithin(onClose);
  const { votes: missing, lost } = votesOnTheWay(doc, booth.live.presence.value);
  const wait = () => {
    onClose();
    if (!doc.timer || secondsLeft(doc.timer, booth.live.now()) < GRACE_SECONDS)
      void booth.act("set_timer", { seconds: GRACE_SECONDS });
  };
  return (
    <section ref={frame} class="pop" role="alertdialog" aria-modal="true" aria-labelledby="pop-title" tabIndex={-1}>
      <h2 id="pop-title">{missing ? tn("console.votes.title", missing) : t("console.votes.all_in")}</h2>
      {lost > 0 && <p>{tn("console.votes.lost", lost)}</p>}
      {missing > 0 && <p>{tn("console.votes.text", missing)}</p>}
      {missing > 0 && (
        <Button kind="accent main" icon="timer" data-first onClick={wait}>
          {t("console.votes.wait")}
        </Button>
      )}
      <Button onClick={() => closeVote(booth, place)}>{t(missing ? "console.votes.close" : "console.next.close_vote")}</Button>
      <p class="meta">{t("console.votes.reopen")}</p>
    </section>
  );
}
