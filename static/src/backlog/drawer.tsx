// One card in full: its sheet, where it comes from, what was decided, and the next decision.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import type { Card, WholeCard } from "./card";
import { DecisionBar } from "./decision-bar";
import { DecisionsTab } from "./decisions-tab";
import { DrawerHead } from "./drawer-head";
import { OriginTab } from "./origin-tab";
import { closeCard, usePage, type Page } from "./page";
import { SheetTab } from "./sheet-tab";
import { useTrap } from "./trap";

const TABS = { sheet: "backlog.tab.sheet", origin: "backlog.tab.origin", decisions: "backlog.tab.decisions" } as const;
type Tab = keyof typeof TABS;
const TAB_NAMES = Object.keys(TABS) as Tab[];

export function Drawer({ card }: { card: Card }) {
  const page = usePage();
  const box = useRef<HTMLDivElement>(null);
  const [tab, setTab] = useState<Tab>("origin");
  const whole = useWholeCard(page, card);
  useTrap(box, () => closeCard(page));
  useEffect(() => box.current!.focus(), []);
  return (
    <>
      <div class="veil" onClick={() => closeCard(page)} />
      <div class="drawer" role="dialog" aria-modal="true" aria-labelledby="drawer-title" tabIndex={-1} ref={box}>
        <DrawerHead card={card} />
        <Tabs tab={tab} setTab={setTab} />
        <div class="d-body" role="tabpanel" id="panel" aria-labelledby={"tab-" + tab} tabIndex={0}>
          {whole === "failed" && <p role="alert">{t("backlog.refused.offline")}</p>}
          {whole === "waiting" && <p class="soft">{t("backlog.loading")}</p>}
          {typeof whole === "object" && <Panel tab={tab} card={whole} showSheet={() => setTab("sheet")} />}
        </div>
        <DecisionBar key={card.state} card={card} />
      </div>
    </>
  );
}

/** The whole card, read again each time somebody changes it. */
function useWholeCard({ api }: Page, card: Card): WholeCard | "waiting" | "failed" {
  const [whole, setWhole] = useState<WholeCard | "waiting" | "failed">("waiting");
  useEffect(() => {
    let isWanted = true;
    void api.read(card.id).then((answer) => isWanted && setWhole(answer.ok ? answer.value : "failed"));
    return () => {
      isWanted = false;
    };
  }, [card]);
  return whole;
}

function Panel({ tab, card, showSheet }: { tab: Tab; card: WholeCard; showSheet: () => void }) {
  if (tab === "sheet") return <SheetTab card={card} />;
  if (tab === "origin") return <OriginTab card={card} showSheet={showSheet} />;
  return <DecisionsTab card={card} />;
}

function Tabs({ tab, setTab }: { tab: Tab; setTab: (tab: Tab) => void }) {
  const turn = (event: KeyboardEvent): void => {
    const way = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!way) return;
    const next = TAB_NAMES[(TAB_NAMES.indexOf(tab) + way + TAB_NAMES.length) % TAB_NAMES.length];
    setTab(next);
    document.getElementById("tab-" + next)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={turn}>
      {TAB_NAMES.map((name) => (
        <button
          key={name}
          class={"tab" + (name === tab ? " is-on" : "")}
          id={"tab-" + name}
          type="button"
          role="tab"
          aria-selected={name === tab}
          aria-controls="panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => setTab(name)}
        >
          {t(TABS[name])}
        </button>
      ))}
    </div>
  );
}
