// A prototype's sheet, one question a screen: what others write arrives as they write it.
import { useRef, useState } from "preact/hooks";
import { SHEET_FIELDS, type Prototype, type SheetField } from "../live/doc";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Field } from "./composer";
import { Listen } from "./listen";
import { LostPanel } from "./lost";
import { BackButton, Main, Plain, Screen, Second, Title } from "./screen";
import { familyOf, firstEmpty, labelOf, limitOf, neighbour, titleOf } from "./sheet-fields";
import { useSheetWriting, type SheetWriting } from "./sheet-writing";
import { Thumb } from "./thumb";
import { useDoc, useVisit } from "./visit";

export function Sheet({ id, field }: { id: string; field?: SheetField }) {
  const { pages } = useVisit();
  const prototype = useDoc().prototypes[id];
  // Found once: an answer kept meanwhile, mine or another's, must not change the question under one's fingers.
  const [begun] = useState(() => prototype && firstEmpty(prototype));
  if (!prototype) return <Screen action={<BackButton onTap={pages.back} />}><Title>{t("phone.sheet.none")}</Title></Screen>;
  const asked = field || begun || firstEmpty(prototype);
  return <SheetQuestion key={asked} id={id} prototype={prototype} field={asked} />;
}

interface QuestionProps { id: string; prototype: Prototype; field: SheetField }

function SheetQuestion({ id, prototype, field }: QuestionProps) {
  const { pages } = useVisit();
  const writing = useSheetWriting(id, prototype, field);
  const panel = useRef<HTMLElement>(null);
  const next = neighbour(field, 1);
  const previous = neighbour(field, -1);

  function go(to: SheetField | undefined): void {
    writing.save();
    if (to) pages.turn({ name: "sheet", id, part: to });
    else pages.back();
  }

  const onward = next
    ? <Main icon="arrow-right" word={t("phone.sheet.next", { field: labelOf(next) })} onTap={() => go(next)} />
    : <Main icon="check" word={t("phone.sheet.end")} onTap={() => go(undefined)} />;
  return (
    <Screen action={onward} foot={writing.theirs !== null && <ToTwoTexts panel={panel} />}>
      <div class="stack-s">
        <p class="soft label words" dir="auto">{titleOf(prototype)}</p>
        <Thumb of={prototype.source} />
        <Track field={field} />
      </div>
      <div class="stack-s">
        {familyOf(field) && <p class="label soft">{familyOf(field)}</p>}
        <Title>{labelOf(field)}</Title>
        <Listen pieces={[labelOf(field)]} />
        <Field id="answer" name={labelOf(field)} writing={writing} longest={limitOf(field)} tall={field !== "name"} onLeave={writing.save} />
        <TwoTexts writing={writing} panel={panel} />
        <LostPanel text={writing.text} />
        <Saved writing={writing} />
      </div>
      <Filled prototype={prototype} current={field} onChange={go} />
      {previous && <Plain icon="arrow-left" word={t("phone.sheet.back")} onTap={() => go(previous)} />}
    </Screen>
  );
}

function Track({ field }: { field: SheetField }) {
  const place = SHEET_FIELDS.indexOf(field) + 1;
  return (
    <div class="steps-track" role="img" aria-label={t("phone.sheet.place", { n: place, total: SHEET_FIELDS.length })}>
      {SHEET_FIELDS.map((name, index) => <i key={name} class={index < place ? "on" : undefined} />)}
    </div>
  );
}

/** Both texts, and three ways out: nothing is lost before somebody has chosen. */
function TwoTexts({ writing, panel }: { writing: SheetWriting; panel: { current: HTMLElement | null } }) {
  const { theirs, text, takeTheirs, keepMine, keepBoth } = writing;
  if (theirs === null) return null;
  return (
    <section class="panel" ref={panel} aria-label={t("phone.sheet.two")}>
      <h2 class="panel-title">{t("phone.sheet.two")}</h2>
      <Words of="phone.sheet.their_text" text={theirs} />
      <Words of="phone.sheet.my_text" text={text} />
      <Second icon="pencil" word={t("phone.sheet.keep")} onTap={keepMine} />
      <Second icon="users" word={t("phone.sheet.take")} onTap={takeTheirs} />
      {keepBoth ? <Second icon="plus" word={t("phone.sheet.join")} onTap={keepBoth} /> : <p class="soft">{t("phone.sheet.too_long")}</p>}
    </section>
  );
}

const Words = ({ of, text }: { of: string; text: string }) => (
  <div><p class="meta soft">{t(of)}</p><p class="words" dir="auto">{text.trim() || t("phone.sheet.nothing")}</p></div>
);

/** Always in sight, where the two texts may be under the keyboard. */
function ToTwoTexts({ panel }: { panel: { current: HTMLElement | null } }) {
  const go = () => panel.current && panel.current.scrollIntoView();
  return <button class="more" type="button" onClick={go}><Icon name="chevron-down" />{t("phone.sheet.see_two")}</button>;
}

function Saved({ writing }: { writing: SheetWriting }) {
  const { live } = useVisit();
  const isLost = live.link.value === "lost";
  if (writing.isSaved ? !writing.text : !isLost) return <p class="sr" role="status" />;
  const [kind, icon, key] = writing.isSaved ? ["ok", "circle-check", "phone.sheet.saved"] : ["wait", "hourglass", "phone.sheet.waiting"];
  return <p class={`state state--${kind}`} role="status"><Icon name={icon} />{t(key)}</p>;
}

interface FilledProps { prototype: Prototype; current: SheetField; onChange(field: SheetField): void }

function Filled({ prototype: { sheet }, current, onChange }: FilledProps) {
  const filled = SHEET_FIELDS.filter((field) => field !== current && sheet[field]);
  if (!filled.length) return null;
  return (
    <section>
      <h2 class="label">{t("phone.sheet.filled")}</h2>
      {filled.map((field) => (
        <div key={field} class="done-row">
          <Icon name="circle-check" />
          <span><span class="meta soft">{labelOf(field)}</span><span class="words" dir="auto">{sheet[field]}</span></span>
          <Plain icon="pencil" name={`${t("phone.idea.change")} : ${labelOf(field)}`} word={t("phone.idea.change")} onTap={() => onChange(field)} />
        </div>
      ))}
    </section>
  );
}
