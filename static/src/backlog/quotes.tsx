// People's own words, a few first, all on demand.
import { useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";

const SHOWN_AT_FIRST = 3;

export function Quotes({ words }: { words: string[] }) {
  const [isWhole, setWhole] = useState(false);
  const said = words.filter(Boolean);
  if (!said.length) return null;
  const more = said.length - SHOWN_AT_FIRST;
  return (
    <ul class="quotes">
      {(isWhole ? said : said.slice(0, SHOWN_AT_FIRST)).map((word, rank) => <li key={rank} dir="auto">{word}</li>)}
      {more > 0 && (
        <li class="more">
          <button class="txt" type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t("backlog.origin.less") : tn("backlog.origin.more", more)}
          </button>
        </li>
      )}
    </ul>
  );
}
