// One thing somebody wrote: their words, the team's wording under them, and what staff may do.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { hide } from "./acts";
import { useBooth } from "./booth";
import { Button } from "./button";
import { timeOf } from "./clock-time";
import type { Entry } from "./entries";
import { Reword } from "./reword";

export function EntryRow({ entry, now }: { entry: Entry; now: number }) {
  const { drafts } = useBooth();
  const [isRewording, setRewording] = useState(drafts.read(`reword-${entry.id}`, "") !== "");
  return (
    <li class="idea">
      <Icon name={entry.isPhoto ? "image" : entry.paper ? "sticky-note" : "smartphone"} />
      <div class="idea-words">
        <p dir="auto" lang={entry.lang || undefined}>
          {entry.text || t("console.entry.photo")}
        </p>
        {isRewording ? (
          <Reword entry={entry} onDone={() => setRewording(false)} />
        ) : (
          entry.transcription && (
            <p class="meta" dir="auto">
              <Icon name="pencil" />
              {entry.transcription}
            </p>
          )
        )}
      </div>
      <Where entry={entry} now={now} />
      <Acts entry={entry} onReword={() => setRewording(true)} />
    </li>
  );
}

/** Where and when it came. */
function Where({ entry: { number, paper, posted_at, zone }, now }: { entry: Entry; now: number }) {
  const came = paper
    ? number
      ? t("console.entry.paper", { n: number })
      : t("console.entry.on_paper")
    : posted_at
      ? timeOf(posted_at, now)
      : "";
  const isFresh = !paper && posted_at !== null && now - posted_at < 60_000;
  return (
    <span class={"meta where" + (isFresh ? " fresh" : "")}>
      {came}
      {zone && <small>{t(`method.zone.${zone}`)}</small>}
    </span>
  );
}

function Acts({ entry: { id, hidden }, onReword }: { entry: Entry; onReword: () => void }) {
  const booth = useBooth();
  return (
    <span class="acts">
      {!hidden && (
        <Button kind="s quiet" icon="pencil" onClick={onReword}>
          {t("console.entry.reword")}
        </Button>
      )}
      {hidden ? (
        <Button kind="s" icon="eye" onClick={() => void booth.act("restore_note", { note_id: id })}>
          {t("console.entry.restore")}
        </Button>
      ) : (
        <Button kind="s quiet" icon="eye-off" onClick={() => void hide(booth, id)}>
          {t("console.entry.hide")}
        </Button>
      )}
    </span>
  );
}
