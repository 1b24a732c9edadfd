// Which prototype's sheet to fill in; with one only, its sheet opens by itself.
import type { Prototype } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { SHEET_FIELDS } from "../live/doc";
import { Listen } from "./listen";
import { Hint, Screen, Title } from "./screen";
import { Sheet } from "./sheet";
import { filledCount, titleOf } from "./sheet-fields";
import { useDoc, useVisit } from "./visit";
import { Wall } from "./wall";

export function Sheets() {
  const prototypes = usePrototypes();
  if (!prototypes.length) return <Wall text={t("phone.sheet.none")} quiet />;
  return prototypes.length === 1 ? <Sheet id={prototypes[0][0]} /> : <SheetPicker prototypes={prototypes} />;
}

export function usePrototypes(): [string, Prototype][] {
  return Object.entries(useDoc().prototypes).sort(([, a], [, b]) => a.rank - b.rank);
}

function SheetPicker({ prototypes }: { prototypes: [string, Prototype][] }) {
  const { pages } = useVisit();
  return (
    <Screen>
      <div class="stack-s">
        <Title>{t("phone.sheet.pick")}</Title>
        <Listen pieces={[t("phone.sheet.pick"), ...prototypes.map(([, prototype]) => titleOf(prototype))]} />
      </div>
      <div class="rows">
        {prototypes.map(([id, prototype]) => (
          <Pick key={id} prototype={prototype} says={progressOf(prototype)} onTap={() => pages.open({ name: "sheet", id })} />
        ))}
      </div>
      <Hint icon="smartphone">{t("phone.sheet.one")}</Hint>
    </Screen>
  );
}

export function Pick({ prototype, says, onTap }: { prototype: Prototype; says: string; onTap(): void }) {
  return (
    <button class="pick" type="button" onClick={onTap}>
      <Mark mark={prototype.mark} />
      <span><b class="words"><bdi>{titleOf(prototype)}</bdi></b><span>{says}</span></span>
      <Icon name="chevron-right" class="i--turn" />
    </button>
  );
}

function progressOf(prototype: Prototype): string {
  const n = filledCount(prototype);
  return n ? tn("phone.sheet.count", n, { total: SHEET_FIELDS.length }) : t("phone.sheet.empty");
}
