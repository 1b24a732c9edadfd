// One thing somebody wrote: their words, the team's wording under them, and what staff may do.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Face } from "../parts/face";
import { Icon } from "../parts/icon";
import { hide } from "./acts";
import { AsideWords } from "./aside-words";
import { useBooth } from "./booth";
import { Button } from "./button";
import { timeOf } from "./clock-time";
import type { Entry } from "./entries";
import { NotePicture } from "./note-picture";
import { Reword } from "./reword";
import { wordingOf, WORDING_ICONS } from "./wording";

export function EntryRow({ entry, now }: { entry: Entry; now: number }) {
  const { drafts } = useBooth();
  const [isRewording, setRewording] = useState(drafts.read(`reword-${entry.id}`, "") !== "");
  return (
    <li class="idea">
      <Icon name={entry.photo_id ? "image" : entry.paper ? "sticky-note" : "smartphone"} />
      <div class={entry.photo_id ? "pictured" : ""}>
        <NotePicture entry={entry} />
        <div class="idea-words">
          {entry.text && (
            <p dir="auto" lang={entry.lang || undefined}>
              {entry.text}
            </p>
          )}
          {isRewording ? <Reword entry={entry} onDone={() => setRewording(false)} /> : <AsideWords entry={entry} />}
          {!isRewording && !entry.text && !entry.transcription && (
            <p class="soft">{t(entry.drawing ? "console.entry.drawing" : "console.entry.photo")}</p>
          )}
        </div>
      </div>
      <Where entry={entry} now={now} />
      <Acts entry={entry} onReword={() => setRewording(true)} />
    </li>
  );
}

/** Where and when it came. */
function Where({ entry: { feeling, number, paper, posted_at, zone }, now }: { entry: Entry; now: number }) {
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
      {feeling && <small><Face feeling={feeling} /></small>}
    </span>
  );
}

function Acts({ entry, onReword }: { entry: Entry; onReword: () => void }) {
  const booth = useBooth();
  const { id, hidden } = entry;
  const wording = wordingOf(entry);
  return (
    <span class="acts">
      {!hidden && (
        <Button kind="s quiet" icon={WORDING_ICONS[wording]} onClick={onReword}>
          {t(`console.entry.${wording}`)}
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
