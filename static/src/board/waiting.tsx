// Before the first picture: nothing for a second, then a word; a link that opens nothing any more says so.
import { useEffect, useState } from "preact/hooks";
import type { Live } from "../live/live";
import { t } from "../parts/i18n";
import { Logo } from "./logo";

const PATIENCE_MS = 1000;

export function Waiting({ live }: { live: Live }) {
  const isLate = useLate();
  const isOver = live.link.value === "ended";
  return (
    <div class="board still">
      <header class="lobby-top pad"><Logo /></header>
      <main class="still-main pad">
        <div role="status">{(isOver || isLate) && <h1>{t(isOver ? "board.net.ended" : "board.net.waiting")}</h1>}</div>
      </main>
    </div>
  );
}

function useLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
}
