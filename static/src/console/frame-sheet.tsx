// The photo with its frames: touch a paper or draw around it; frames move, stretch and go, by hand or by keyboard.
import { useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { useBooth, useDoc } from "./booth";
import { nextPaperNumber } from "./entries";
import { around, isDrawn, moved, spanned, stretched, type Box, type Point } from "./frames";
import { addPaper, changePaper, removePaper, type Paper, type PaperPhoto } from "./papers";

const STEP = 0.02;
const KEYS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

export function FrameSheet({ photo: { url, papers } }: { photo: PaperPhoto }) {
  const { paperPhoto } = useBooth();
  const doc = useDoc();
  const sheet = useRef<HTMLDivElement>(null);
  const [from, setFrom] = useState<Point | null>(null);
  const [to, setTo] = useState<Point | null>(null);
  const at = (event: PointerEvent): Point => {
    const { left, top, width, height } = (sheet.current as HTMLElement).getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    setFrom(at(event));
    setTo(null);
  };
  const end = (event: PointerEvent) => {
    if (!from) return;
    const there = at(event);
    const id = addPaper(paperPhoto, isDrawn(from, there) ? spanned(from, there) : around(from), nextPaperNumber(doc));
    cancel();
    setTimeout(() => document.getElementById(`copy-${id}`)?.focus());
  };
  const cancel = () => {
    setFrom(null);
    setTo(null);
  };
  return (
    <div class="photo">
      <div class="photo-sheet" ref={sheet}>
        <img
          src={url}
          alt={t("console.papers.photo")}
          draggable={false}
          onPointerDown={start}
          onPointerMove={(event) => from && setTo(at(event))}
          onPointerUp={end}
          onPointerCancel={cancel}
        />
        {from && to && <span class="frame frame--new" style={placeOf(spanned(from, to))} />}
        {papers.map((paper, index) => (
          <Frame key={paper.id} paper={paper} place={index + 1} at={at} />
        ))}
      </div>
    </div>
  );
}

/** A frame in hand: where it was taken, and by its corner or not. */
interface Grip {
  from: Point;
  box: Box;
  isCorner: boolean;
}

function Frame({ paper, place, at }: { paper: Paper; place: number; at: (event: PointerEvent) => Point }) {
  const { paperPhoto } = useBooth();
  const grip = useRef<Grip | null>(null);
  const put = (box: Box) => changePaper(paperPhoto, paper.id, { box });
  const take = (isCorner: boolean) => (event: PointerEvent) => {
    event.stopPropagation();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    grip.current = { from: at(event), box: paper.box, isCorner };
  };
  const pull = (event: PointerEvent) => {
    if (!grip.current || paper.isSending) return;
    const { from, box, isCorner } = grip.current;
    const there = at(event);
    put((isCorner ? stretched : moved)(box, there.x - from.x, there.y - from.y));
  };
  const letGo = () => (grip.current = null);
  const onKey = (event: KeyboardEvent) => {
    const arrow = KEYS[event.key];
    if (paper.isSending || (!arrow && event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    if (arrow) put((event.shiftKey ? stretched : moved)(paper.box, ...arrow));
    else removePaper(paperPhoto, paper.id);
  };
  return (
    <button
      id={`frame-${paper.id}`}
      class={"frame" + (paper.isSending ? " is-sending" : "")}
      type="button"
      style={placeOf(paper.box)}
      aria-label={t("console.papers.frame_n", { n: place })}
      onPointerDown={take(false)}
      onPointerMove={pull}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={onKey}
    >
      <span class="num">{place}</span>
      <span class="corner" onPointerDown={take(true)} onPointerMove={pull} onPointerUp={letGo} onPointerCancel={letGo} />
    </button>
  );
}

const placeOf = ({ x, y, wide, high }: Box) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${wide * 100}%`,
  height: `${high * 100}%`,
});
