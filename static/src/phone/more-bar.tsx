// A long list always says that it goes on: how many rows are below, then the way back to one's votes.
import { useEffect, useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";

interface Fold { below: number; votedAbove: number; scrolls: boolean }

const SHOWN_PX = 20;
const OVERLAP_PX = 64;
const FLAT: Fold = { below: 0, votedAbove: 0, scrolls: false };

interface MoreBarProps { body: { current: HTMLElement | null }; watched: readonly unknown[] }

export function MoreBar({ body, watched }: MoreBarProps) {
  const { below, votedAbove, scrolls } = useFold(body, watched);
  if (!scrolls) return null;
  const move = (top: number) => body.current && body.current.scrollTo({ top, behavior: calm() ? "auto" : "smooth" });
  const down = () => body.current && move(body.current.scrollTop + body.current.clientHeight - OVERLAP_PX);
  if (below) return <Bar icon="chevron-down" word={t("phone.vote.more", { n: below })} onTap={down} />;
  return <Bar icon="chevron-up" word={votedAbove ? tn("phone.vote.up", votedAbove) : t("phone.vote.top")} onTap={() => move(0)} />;
}

function Bar({ icon, word, onTap }: { icon: string; word: string; onTap(): void }) {
  return <button class="more" type="button" onClick={onTap}><Icon name={icon} />{word}</button>;
}

function useFold(body: MoreBarProps["body"], watched: readonly unknown[]): Fold {
  const [fold, setFold] = useState(FLAT);
  useEffect(() => {
    const box = body.current;
    if (!box) return undefined;
    const look = () => setFold((old) => same(old, measure(box)));
    look();
    box.addEventListener("scroll", look, { passive: true });
    // The screen takes its height from there: asked of the window, it would still be the old one.
    const view = window.visualViewport || window;
    view.addEventListener("resize", look);
    return () => {
      box.removeEventListener("scroll", look);
      view.removeEventListener("resize", look);
    };
    // The bar itself takes room.
  }, [...watched, fold.scrolls]);
  return fold;
}

function measure(box: HTMLElement): Fold {
  const frame = box.getBoundingClientRect();
  const rows = Array.from(box.querySelectorAll<HTMLElement>(".row--vote"));
  const isBelow = (row: HTMLElement) => row.getBoundingClientRect().top > frame.bottom - SHOWN_PX;
  const isAbove = (row: HTMLElement) => row.getBoundingClientRect().bottom < frame.top + SHOWN_PX;
  return {
    below: rows.filter(isBelow).length,
    votedAbove: rows.filter((row) => row.classList.contains("is-voted") && isAbove(row)).length,
    // At the top, what is left below the last row is no row: there is nothing to go back to.
    scrolls: box.scrollHeight > box.clientHeight + SHOWN_PX && (rows.some(isBelow) || box.scrollTop > SHOWN_PX),
  };
}

const same = (old: Fold, next: Fold): Fold =>
  old.below === next.below && old.votedAbove === next.votedAbove && old.scrolls === next.scrolls ? old : next;

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
