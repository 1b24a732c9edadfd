// The mark of a row, on the corner of its picture when it has one.
import { Mark } from "../parts/mark";
import type { Pictured } from "../parts/picture";
import { Thumb } from "./thumb";

export function MarkWithPicture({ mark, number, of }: { mark: number | null; number?: number; of: Pictured | null }) {
  if (!of) return <Mark mark={mark} number={number} />;
  return <span class="pic-mark"><Thumb of={of} /><Mark mark={mark} number={number} /></span>;
}
