// Inside a visit: what stops everybody comes first, then what this person opened, then the phase.
import { useEffect } from "preact/hooks";
import type { Doc, FeedbackZone, SheetField } from "../live/doc";
import { t } from "../parts/i18n";
import { Big } from "./big";
import type { Boot } from "./boot";
import { Pause, Talk } from "./calm";
import { Collect } from "./collect";
import { Gone, OnPaper } from "./gone";
import { Help } from "./help";
import {
  Ask, Drawing, Edit, Ended, fetchAhead, NewGroup, Photo, Practice, Read,
  Remark, Reserve, Results, Sheet, Sheets, Sort, Trial, Trials, Verdicts, Vote,
} from "./later";
import { useHush } from "./listen";
import { Loading } from "./loading";
import { Me, Meet } from "./me";
import { MyNotes } from "./my-notes";
import { Notice, NoticeAgain } from "./notice";
import type { Page } from "./pages";
import { planOf } from "./plan";
import { useVisit } from "./visit";
import { Waiting } from "./waiting";
import { Wall } from "./wall";

/** A whole room must not fetch its later screens in the same second, nor while somebody waits for the first. */
const AHEAD_MS = 2000;
const AHEAD_SPREAD_MS = 6000;

export function Visiting({ boot }: { boot: Boot }) {
  const { live, pages, prefersPaper, seat } = useVisit();
  const page = pages.page.value;
  const doc = live.doc.value;
  useAhead(!!doc);
  useHush(`${page.name} ${page.id} ${page.part} ${doc && doc.step} ${doc && doc.phase}`);
  if (prefersPaper.value) return <OnPaper />;
  if (live.link.value === "ended" && live.goodbye.value !== "closed") return <Gone />;
  if (!doc || !live.mine.value) return <Before />;
  if (page.name === "big") return <Big text={page.text || ""} shown={page.shown} />;
  if (doc.workshop.talk && doc.workshop.state === "open") return <Talk />;
  if (page.name === "help") return <Help />;
  if (page.name === "notice") return <NoticeAgain />;
  if (seat.value.stage === "notice") return <Notice />;
  if (seat.value.stage === "who") return <Meet />;
  if (page.name === "me") return <Me boot={boot} />;
  if (page.name === "notes") return <MyNotes />;
  if (doc.workshop.state === "closed") return <Ended />;
  if (doc.workshop.state === "paused") return <Pause />;
  if (!doc.workshop.started) return doc.workshop.practice ? <Practice /> : <Waiting />;
  return <Opened key={`${page.name} ${page.id}`} page={page} doc={doc} />;
}

/** Until the document is here: on the way in there is enough to read meanwhile. */
function Before() {
  const { pages, seat } = useVisit();
  if (pages.page.value.name === "help") return <Help />;
  if (seat.value.stage === "notice") return <Notice />;
  return seat.value.stage === "who" ? <Meet /> : <Loading />;
}

function useAhead(isIn: boolean): void {
  useEffect(() => {
    if (!isIn) return undefined;
    const timer = setTimeout(fetchAhead, AHEAD_MS + Math.random() * AHEAD_SPREAD_MS);
    return () => clearTimeout(timer);
  }, [isIn]);
}

function Opened({ page, doc }: { page: Page; doc: Doc }) {
  const id = page.id || "";
  switch (page.name) {
    case "edit": return <Edit id={id} />;
    case "photo": return <Photo />;
    case "drawing": return <Drawing />;
    case "read": return <Read />;
    case "new-group": return <NewGroup id={id} />;
    case "reserve": return <Reserve />;
    case "sheet": return <Sheet id={id} field={page.part as SheetField | undefined} />;
    case "trial": return <Trial id={id} />;
    case "remark": return <Remark id={id} zone={page.part as FeedbackZone} />;
    default: return <Now key={`${doc.step} ${doc.phase}`} doc={doc} />;
  }
}

/** The screen of the phase. */
function Now({ doc }: { doc: Doc }) {
  const { step, phase, workshop } = doc;
  const plan = planOf(doc);
  if (step === "prototype") return <Sheets />;
  if (step === "test") return phase === "decide" ? <Verdicts /> : <Trials />;
  if (phase === "collect") return step === "define" ? <Ask /> : <Collect />;
  if (phase === "vote") return <Vote />;
  if (workshop.spotlight && workshop.spotlight.kind !== "join") return <Wall />;
  if (phase === "decide") return <Results />;
  return plan && plan.participants_group ? <Sort /> : <Wall text={t("phone.group.wall")} />;
}
