// The sheet that people filled, in their words.
import type { SheetField } from "../live/doc";
import { t } from "../parts/i18n";
import type { WholeCard } from "./card";

const WORDS: Record<SheetField, string> = {
  name: "method.sheet.name",
  for_whom: "method.sheet.for_whom",
  problem: "method.sheet.problem",
  idea: "method.sheet.idea",
  before: "method.sheet.before",
  during: "method.sheet.during",
  after: "method.sheet.after",
  needs: "method.sheet.needs",
  helpers: "method.sheet.helpers",
  first_try_when: "method.sheet.first_try_when",
  first_try_where: "method.sheet.first_try_where",
  first_try_who: "method.sheet.first_try_who",
  success_sign: "method.sheet.success_sign",
};

export function SheetTab({ card }: { card: WholeCard }) {
  return (
    <>
      <section class="f-grid">
        <Cell card={card} field="for_whom" />
        <Cell card={card} field="problem" />
        <Cell card={card} field="idea" isMain />
        <Trio card={card} title={t("backlog.sheet.story")} fields={["before", "during", "after"]} />
        <Cell card={card} field="needs" />
        <Cell card={card} field="helpers" />
        <Trio card={card} title={t("backlog.sheet.try")} fields={["first_try_when", "first_try_where", "first_try_who"]} />
        <Cell card={card} field="success_sign" isWide />
      </section>
      <p class="meta">{t("backlog.sheet.foot", { n: card.sheet_version })}</p>
    </>
  );
}

interface CellProps { card: WholeCard; field: SheetField; isMain?: boolean; isWide?: boolean }

function Cell({ card, field, isMain, isWide }: CellProps) {
  return (
    <div class={"f-c" + (isMain || isWide ? " f-wide" : "")}>
      <h3>{t(WORDS[field])}</h3>
      <Text text={card.sheet[field]} class={isMain ? "f-big" : ""} />
    </div>
  );
}

function Trio({ card, title, fields }: { card: WholeCard; title: string; fields: SheetField[] }) {
  return (
    <div class="f-c f-wide">
      <h3>{title}</h3>
      <dl class="trio">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(WORDS[field])}</dt>
            <dd><Text text={card.sheet[field]} class="" /></dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Text({ text, class: className }: { text: string | undefined; class: string }) {
  if (!text) return <p class="soft">{t("backlog.sheet.unwritten")}</p>;
  return <p class={className} dir="auto">{text}</p>;
}
