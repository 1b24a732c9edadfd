// While people write: the list of what arrives, which the room does not see yet.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc } from "./booth";
import { EntryRow } from "./entry-row";
import { entriesOf, type Entry } from "./entries";
import { givenIn, promptsOf } from "./places";
import { ReadingLine } from "./reading-line";
import { Review } from "./review";
import { useNow } from "./use-now";

type List = "review" | "all" | "hidden";

export function Collect() {
  const doc = useDoc();
  const { held } = useBooth();
  const [list, show] = useState<List>(held.value.length ? "review" : "all");
  const entries = entriesOf(doc);
  const visible = entries.filter(({ hidden }) => !hidden);
  const hidden = entries.filter((entry) => entry.hidden);
  const isReviewed = list === "review" || held.value.length > 0;
  return (
    <main class="work">
      <div class="q-line">
        <h1>{promptsOf(doc).question}</h1>
      </div>
      <ReadingLine />
      <div class="tabs" role="tablist">
        {isReviewed && <Tab name={t("console.review")} count={held.value.length} isOn={list === "review"} onPick={() => show("review")} />}
        <Tab name={t("console.collect.all")} count={visible.length} isOn={list === "all"} onPick={() => show("all")} />
        <Tab name={t("console.collect.hidden")} count={hidden.length} isOn={list === "hidden"} onPick={() => show("hidden")} />
        <span class="aside push">
          <Icon name="eye-off" />
          {t(`console.unseen.${givenIn(doc.step)}`)}
        </span>
      </div>
      {list === "review" ? (
        <div class="ideas" id="entries" role="tabpanel">
          <Review />
        </div>
      ) : (
        <EntryList
          entries={list === "hidden" ? hidden : visible}
          empty={t(list === "hidden" ? "console.collect.none_hidden" : "console.collect.none")}
        />
      )}
    </main>
  );
}

function Tab({ name, count, isOn, onPick }: { name: string; count: number; isOn: boolean; onPick: () => void }) {
  return (
    <button
      class={"tab" + (isOn ? " is-on" : "")}
      role="tab"
      aria-selected={isOn}
      aria-controls="entries"
      type="button"
      onClick={onPick}
    >
      {name} <span class="n">{count}</span>
    </button>
  );
}

function EntryList({ entries, empty }: { entries: Entry[]; empty: string }) {
  const now = useNow(20_000);
  return (
    <div class="ideas" id="entries" role="tabpanel" tabIndex={0}>
      {entries.length === 0 && <p class="empty">{empty}</p>}
      <ul>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} now={now} />
        ))}
      </ul>
    </div>
  );
}
