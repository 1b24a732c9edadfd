// "Allez-vous l'utiliser ?": one dot an answer, with its digits.
import type { Answer } from "../live/doc";
import { Dots } from "../parts/dots";
import { THUMBS } from "../parts/face";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { largestGrid } from "./fold";
import { isTall } from "./picture";

const ANSWERS: { answer: Answer; name: string }[] = [
  { answer: "yes", name: "method.answer.yes" },
  { answer: "maybe", name: "method.answer.maybe" },
  { answer: "no", name: "method.answer.no" },
];

const USE_DOTS = { sizes: [2.4, 1.7, 1.2], ratio: 1, gap: 0.18 };
/** On a small picture the dots stand beside the answer, not under it. */
const BESIDE = 30;

export function Uses({ use, wide }: { use: Record<Answer, number>; wide: number }) {
  const most = Math.max(...ANSWERS.map(({ answer }) => use[answer]));
  const grid = largestGrid(most, isTall() ? { wide, high: 2.9 } : { wide: wide - BESIDE, high: 4.6 }, USE_DOTS);
  if (!most) return null;
  return (
    <dl class={"uses" + (isTall() ? "" : " uses--tight")}>
      <dt class="uses-title">{t("board.test.use")}</dt>
      {ANSWERS.map(({ answer, name }) => (
        <dd key={answer} style={{ "--dot": grid ? grid.size : 0 }}>
          <span class="use-name"><Icon name={THUMBS[answer]} />{t(name)}</span><b>{use[answer] || ""}</b>
          {grid && use[answer] > 0 && <Dots on={use[answer]} label={tn("board.count.people", use[answer])} />}
        </dd>
      ))}
    </dl>
  );
}
