// A drawing as its strokes, before it is a picture.
import { boundsOf, LINE, pathOf, PENS, type Drawing, type Stroke } from "./strokes";

export const Line = ({ pen, points }: Stroke) => (
  <path d={pathOf(points)} fill="none" stroke={PENS[pen]} stroke-width={LINE} stroke-linecap="round" stroke-linejoin="round" />
);

/** Whole, in whatever room it has. */
export function Ink({ drawing, name }: { drawing: Drawing; name: string }) {
  const { left, top, width, height } = boundsOf(drawing);
  return (
    <svg class="picture" role="img" aria-label={name} viewBox={`${left} ${top} ${width} ${height}`}>
      {drawing.strokes.map((stroke, index) => <Line key={index} {...stroke} />)}
    </svg>
  );
}
