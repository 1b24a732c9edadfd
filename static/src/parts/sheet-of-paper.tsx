// The sheet one draws on, with a finger, a pen or a mouse.
import { useEffect, useRef, useState } from "preact/hooks";
import { Line } from "./ink";
import type { Drawing, Pen } from "./strokes";

/** Nearer than this, a point tells nothing more. */
const STEP = 2;

interface SheetProps { drawing: Drawing | null; pen: Pen; name: string; onChange(drawing: Drawing): void; children?: preact.ComponentChildren }

export function SheetOfPaper({ drawing, pen, name, onChange, children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [points, setPoints] = useState<number[]>([]);
  const now = useRef<{ finger: number; points: number[] } | null>(null);
  const last = useRef({ drawing, pen, onChange });
  last.current = { drawing, pen, onChange };
  useEffect(() => (sheet.current ? keepStill(sheet.current) : undefined), []);

  function frame(): { width: number; height: number } {
    const box = sheet.current;
    return last.current.drawing || { width: box ? box.clientWidth : 1, height: box ? box.clientHeight : 1 };
  }

  /** Where a finger is on the drawing, however the sheet lies now. */
  function placeOf({ clientX, clientY }: PointerEvent): [number, number] {
    const box = (sheet.current as HTMLDivElement).getBoundingClientRect();
    const { width, height } = frame();
    const scale = Math.min(box.width / width, box.height / height);
    const x = (clientX - box.left - (box.width - width * scale) / 2) / scale;
    const y = (clientY - box.top - (box.height - height * scale) / 2) / scale;
    return [Math.round(x), Math.round(y)];
  }

  function down(event: PointerEvent): void {
    // A second finger or the side of a hand draws nothing.
    if (now.current || event.button > 0) return;
    try {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    } catch {
      // The finger has already left.
    }
    now.current = { finger: event.pointerId, points: placeOf(event) };
    setPoints(now.current.points);
  }

  function move(event: PointerEvent): void {
    const stroke = now.current;
    if (!stroke || stroke.finger !== event.pointerId) return;
    const [x, y] = placeOf(event);
    const [lastX, lastY] = stroke.points.slice(-2);
    if (Math.abs(x - lastX) + Math.abs(y - lastY) < STEP) return;
    stroke.points = [...stroke.points, x, y];
    setPoints(stroke.points);
  }

  /** Also when the phone takes the finger away: what was drawn stays. */
  function up(event: PointerEvent): void {
    const stroke = now.current;
    if (!stroke || stroke.finger !== event.pointerId) return;
    now.current = null;
    setPoints([]);
    const { drawing, pen, onChange } = last.current;
    const { width, height } = frame();
    onChange({ width, height, strokes: [...(drawing ? drawing.strokes : []), { pen, points: stroke.points }] });
  }

  const { width, height } = frame();
  const strokes = drawing ? drawing.strokes : [];
  return (
    <div class="sheet" ref={sheet} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}>
      {!strokes.length && !points.length && children}
      <svg role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`}>
        {strokes.map((stroke, index) => <Line key={index} {...stroke} />)}
        {points.length > 0 && <Line pen={pen} points={points} />}
      </svg>
    </div>
  );
}

/** Safari 13 may still scroll or zoom under a finger that draws, whatever touch-action says. */
function keepStill(sheet: HTMLElement): () => void {
  const still = (event: Event) => event.cancelable && event.preventDefault();
  const names = ["touchstart", "touchmove"];
  names.forEach((name) => sheet.addEventListener(name, still, { passive: false }));
  return () => names.forEach((name) => sheet.removeEventListener(name, still));
}
