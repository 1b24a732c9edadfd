// The prototypes' sheets side by side: several people fill them at once, here and on phones.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { markColour, markIcon } from "../parts/steps";
import { SHEET_FIELDS, type Prototype, type SheetField as FieldName } from "../live/doc";
import { spotlight } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { promptsOf } from "./places";
import { PromoteButton } from "./promote-button";
import { ReadingLine } from "./reading-line";
import { SheetField } from "./sheet-field";
import { sheetName } from "./sheet-name";

export const inOrder = (prototypes: Record<string, Prototype>): [string, Prototype][] =>
  Object.entries(prototypes).sort(([, a], [, b]) => a.rank - b.rank);

export function Sheets() {
  const doc = useDoc();
  const sheets = inOrder(doc.prototypes);
  return (
    <main class="work">
      <div class="q-line">
        <h1>{promptsOf(doc).question}</h1>
        <span class="aside push">
          <Icon name="check" />
          {t("console.sheet.kept")}
        </span>
      </div>
      <ReadingLine />
      {sheets.length === 0 ? (
        <p class="empty">{t("console.sheet.none")}</p>
      ) : (
        <div class="sheets">
          {sheets.map(([id, prototype]) => (
            <Sheet key={id} id={id} prototype={prototype} />
          ))}
        </div>
      )}
    </main>
  );
}

function Sheet({ id, prototype }: { id: string; prototype: Prototype }) {
  const booth = useBooth();
  return (
    <article class="sheet" data-group={markColour(prototype.mark)} aria-label={sheetName(prototype)}>
      <header>
        <span class="mark">
          <Icon name={markIcon(prototype.mark)} />
        </span>
        <div>
          <h2>{sheetName(prototype)}</h2>
          <SheetOrigin prototype={prototype} />
        </div>
        <Button
          kind="s quiet"
          icon="projector"
          title={t("console.show")}
          aria-label={t("console.show_one", { target: sheetName(prototype) })}
          onClick={() => spotlight(booth, "prototype", id)}
        ></Button>
      </header>
      <div class="sheet-fields">
        {SHEET_FIELDS.map((field) => (
          <FieldOf key={field} id={id} field={field} prototype={prototype} />
        ))}
      </div>
      <footer>
        <PromoteButton id={id} prototype={prototype} />
      </footer>
    </article>
  );
}

/** The three fields of the first try stand under one heading. */
function FieldOf({ id, field, prototype }: { id: string; field: FieldName; prototype: Prototype }) {
  return (
    <>
      {field === "first_try_when" && <h3>{t("console.sheet.first_try")}</h3>}
      <SheetField prototypeId={id} field={field} saved={prototype.sheet[field]} />
    </>
  );
}

export function SheetOrigin({ prototype: { source, version } }: { prototype: Prototype }) {
  return (
    <p class="meta">
      {source.votes !== null
        ? tn("console.sheet.from_votes", source.votes, { idea: source.title })
        : t("console.sheet.from", { idea: source.title })}
      {version > 1 && <b> {t("console.sheet.version", { n: version })}</b>}
    </p>
  );
}
