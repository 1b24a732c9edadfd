// The wall: one view at a time, chosen by the document.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Doc } from "../live/doc";
import type { Live } from "../live/live";
import { usePageTitle } from "../parts/page-title";
import { areasOf } from "./areas";
import { ClusterView } from "./cluster";
import { Collect } from "./collect";
import { Controls } from "./controls";
import { End } from "./end";
import { Feedback } from "./feedback";
import { Groups } from "./groups";
import { Join, Lobby } from "./lobby";
import { close, opened } from "./opened";
import { Pause } from "./pause";
import { Practice } from "./practice";
import { Decision, QuestionLight } from "./question";
import { ReadArea, Reading } from "./reading";
import { Results } from "./results";
import type { Boot, Scene } from "./scene";
import { SheetLight } from "./sheet";
import { Sheets } from "./sheets";
import { Talk } from "./talk";
import { Verdicts } from "./verdicts";
import { isReveal, viewKey, viewOf, type View } from "./view";
import { Vote } from "./vote";
import { Waiting } from "./waiting";

export function Wall({ live, boot }: { live: Live; boot: Boot }) {
  const doc = live.doc.value;
  if (!doc) return <Waiting live={live} />;
  return <><Picture scene={{ doc, live, boot }} /><Controls /></>;
}

interface ViewProps { scene: Scene; turns: boolean; id: string }

const VIEWS: Record<View, (props: ViewProps) => JSX.Element | null> = {
  lobby: Lobby,
  practice: Practice,
  join: Join,
  collect: Collect,
  groups: Groups,
  vote: Vote,
  results: Results,
  decision: Decision,
  sheets: Sheets,
  feedback: Feedback,
  verdicts: Verdicts,
  reading: ({ scene, id }) => <Reading scene={scene} noteId={id} />,
  cluster: ClusterView,
  question: QuestionLight,
  sheet: SheetLight,
  pause: Pause,
  talk: Talk,
  end: End,
};

function Picture({ scene }: { scene: Scene }) {
  const { doc } = scene;
  usePageTitle();
  const turns = useReveal(doc);
  const key = viewKey(doc);
  useEffect(close, [key]);
  const view = viewOf(doc);
  const area = view === "groups" && opened.value ? areasOf(doc).find(({ id }) => id === opened.value) : undefined;
  if (area) return <ReadArea key={area.id} scene={scene} area={area} />;
  const Shown = VIEWS[view];
  const spotlight = doc.workshop.spotlight;
  return <Shown key={key} scene={scene} turns={turns} id={(spotlight && spotlight.target_id) || ""} />;
}

const REVEAL_MS = 1300;

/** True while the notes of the step that was just collected turn over. */
function useReveal({ step, phase }: Doc): boolean {
  const before = useRef({ step, phase });
  const [, redraw] = useState(0);
  const until = useRef(0);
  if (before.current.step !== step || before.current.phase !== phase) {
    until.current = isReveal(before.current, { step, phase }) ? performance.now() + REVEAL_MS : 0;
    before.current = { step, phase };
  }
  useEffect(() => {
    if (!until.current) return undefined;
    const timer = setTimeout(() => { until.current = 0; redraw(performance.now()); }, REVEAL_MS);
    return () => clearTimeout(timer);
  }, [step, phase]);
  return until.current > 0;
}
