// Notes that came, blank: each lands when it arrives, nobody reads it yet.
import { useRef } from "preact/hooks";
import type { Doc } from "../live/doc";
import { tn, t } from "../parts/i18n";
import { BLANKS, largestGrid, type Box, type Grid } from "./fold";
import { wordsFor } from "./names";
import { room } from "./picture";

const COUNT_WIDE = 32;
/** Above the wall of notes stay the question and the ring. */
const ABOVE = 40;
const MOST_HIGH = 24;
const LEAST_HIGH = 14;

export function Blanks({ doc }: { doc: Doc }) {
  const count = doc.progress.notes;
  const words = wordsFor(doc.step);
  if (!count) return <section class="wall wall--empty pad"><p>{t(words.none)}</p></section>;
  return (
    <section class="wall pad">
      <p class="crowd-n"><b>{count}</b><span>{tn(words.received, count)}</span></p>
      <Sheets count={count} />
    </section>
  );
}

function Sheets({ count }: { count: number }) {
  const already = useRef(count).current;
  const box = sheetsBox();
  const grid = largestGrid(count, box, BLANKS) || smallest(box);
  const shown = Math.min(count, grid.columns * grid.rows);
  return (
    <ul class="blanks" aria-hidden="true" style={{ "--blank": grid.size, "--gap": grid.gap }}>
      {Array.from({ length: shown }, (_, index) => <li key={index} class={"blank" + (index < already ? "" : " lands")} />)}
    </ul>
  );
}

const sheetsBox = (): Box => ({
  wide: room.value.wide - COUNT_WIDE,
  high: Math.max(LEAST_HIGH, Math.min(MOST_HIGH, room.value.high - ABOVE)),
});

/** More notes than the smallest places: the digits count them all. */
const smallest = (box: Box): Grid => largestGrid(0, box, { ...BLANKS, sizes: BLANKS.sizes.slice(-1) })!;
