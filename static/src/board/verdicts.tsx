// The end of a test: who will use it, and what the group decides and why.
import type { Prototype, Verdict } from "../live/doc";
import { bound } from "../parts/bound";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { charsIn, inPages, linesOf } from "./fold";
import { Frame } from "./frame";
import { Doing } from "./head";
import { usePage } from "./pages";
import { isTall, room } from "./picture";
import type { Scene } from "./scene";
import { prototypesOf } from "./sheets";
import { sheetName } from "./sheet-words";
import { Uses } from "./uses";

const GAP = 2.6;
const SIDES = 4.6;
const TEXT = 4;

export function Verdicts({ scene }: { scene: Scene }) {
  const all = prototypesOf(scene.doc);
  const columns = columnsFor(all.map(([, prototype]) => saidOf(prototype).reason));
  const pages = inPages(all, columns);
  const page = pages[usePage(pages.length)];
  return (
    <Frame scene={scene} title={t("board.doing.decide")} class={"pad sheets sheets--" + columns} phase={<Doing icon="scale">{t("board.doing.decide")}</Doing>}>
      {page.map(([id, prototype]) => <Tried key={id} prototype={prototype} wide={columnWide(columns)} />)}
      {!page.length && <p class="nothing">{t("board.none.prototypes")}</p>}
    </Frame>
  );
}

const reasonLines = (): number => (isTall() ? 4 : 2);
const columnWide = (columns: number): number => (room.value.wide - (columns - 1) * GAP) / columns - SIDES;

/** As many prototypes side by side as lets each reason be read whole. */
function columnsFor(reasons: string[]): number {
  const reads = (columns: number) => reasons.every((reason) => linesOf(reason, charsIn(columnWide(columns), TEXT)) <= reasonLines());
  return [3, 2].find(reads) || 1;
}

function Tried({ prototype, wide }: { prototype: Prototype; wide: number }) {
  return (
    <article class="sheet sheet--tried on-paper">
      <h2 class="tried-name" dir="auto"><Mark mark={prototype.mark} />{sheetName(prototype) || t("board.unnamed")}</h2>
      {prototype.use && <Uses use={prototype.use} wide={wide} />}
      <Decided prototype={prototype} />
    </article>
  );
}

const VERDICTS: Record<Verdict, { icon: string; name: string }> = {
  continue: { icon: "circle-check", name: "method.verdict.continue" },
  change: { icon: "refresh-cw", name: "method.verdict.change" },
  stop: { icon: "archive", name: "method.verdict.stop" },
};

/** Changing opens a new version: the verdict then stands with the version it judged. */
function saidOf({ verdict, verdict_reason, versions }: Prototype): { verdict: Verdict | null; reason: string } {
  return verdict ? { verdict, reason: verdict_reason } : versions[versions.length - 1] || { verdict: null, reason: "" };
}

function Decided({ prototype }: { prototype: Prototype }) {
  const { verdict, reason } = saidOf(prototype);
  if (!verdict) return null;
  const { icon, name } = VERDICTS[verdict];
  return (
    <div class="verdict">
      <p class="inline strong"><Icon name={icon} />{t(name)}</p>
      {reason && <p dir="auto" class="cut" style={{ "--lines": reasonLines() }}>{bound(reason)}</p>}
    </div>
  );
}
