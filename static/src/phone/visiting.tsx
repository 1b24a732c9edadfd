// Inside a visit: what stops everybody comes first, then what this person opened, then the phase.
import type { Doc, FeedbackZone, SheetField } from "../live/doc";
import { t } from "../parts/i18n";
import { Ask } from "./ask";
import { Big } from "./big";
import type { Boot } from "./boot";
import { Pause, Talk } from "./calm";
import { Collect } from "./collect";
import { Edit } from "./edit";
import { Ended } from "./ended";
import { Gone, OnPaper } from "./gone";
import { Help } from "./help";
import { useHush } from "./listen";
import { Loading } from "./loading";
import { Me, Meet } from "./me";
import { MyNotes } from "./my-notes";
import { NewGroup } from "./new-group";
import { Notice, NoticeAgain } from "./notice";
import type { Page } from "./pages";
import { planOf } from "./plan";
import { Read } from "./read";
import { Remark } from "./remark";
import { Reserve, Results } from "./results";
import { Sheet } from "./sheet";
import { Sheets } from "./sheets";
import { Sort } from "./sort";
import { Trial, Trials } from "./trial";
import { Verdicts } from "./verdicts";
import { useVisit } from "./visit";
import { Vote } from "./vote";
import { Waiting } from "./waiting";
import { Wall } from "./wall";

export function Visiting({ boot }: { boot: Boot }) {
  const { live, pages, prefersPaper, seat } = useVisit();
  const page = pages.page.value;
  const doc = live.doc.value;
  useHush(`${page.name} ${page.id} ${page.part} ${doc && doc.step} ${doc && doc.phase}`);
  if (prefersPaper.value) return <OnPaper />;
  if (live.link.value === "ended" && live.goodbye.value !== "closed") return <Gone />;
  if (!doc || !live.mine.value) return page.name === "help" ? <Help /> : <Loading />;
  if (page.name === "big") return <Big text={page.text || ""} />;
  if (doc.workshop.talk && doc.workshop.state === "open") return <Talk />;
  if (page.name === "help") return <Help />;
  if (page.name === "notice") return <NoticeAgain />;
  if (seat.value.stage === "notice") return <Notice />;
  if (seat.value.stage === "who") return <Meet />;
  if (page.name === "me") return <Me boot={boot} />;
  if (page.name === "notes") return <MyNotes />;
  if (doc.workshop.state === "closed") return <Ended />;
  if (doc.workshop.state === "paused") return <Pause />;
  if (!doc.workshop.started) return <Waiting />;
  return <Opened key={`${page.name} ${page.id}`} page={page} doc={doc} />;
}

function Opened({ page, doc }: { page: Page; doc: Doc }) {
  const id = page.id || "";
  switch (page.name) {
    case "edit": return <Edit id={id} />;
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
