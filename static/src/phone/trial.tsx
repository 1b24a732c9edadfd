// Trying a prototype: four zones to say what one thinks, and whether one would use it.
import type { Answer, Prototype } from "../live/doc";
import { THUMBS } from "../parts/face";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { DoneButton } from "./done";
import { Listen } from "./listen";
import { myNotes, type MyEntry } from "./my-list";
import { MineRow } from "./mine-row";
import { promptsOf } from "./plan";
import { Main, Screen, Title } from "./screen";
import { Pick, usePrototypes } from "./sheets";
import { titleOf } from "./sheet-fields";
import { Thumb } from "./thumb";
import { useDoc, useMine, useVisit } from "./visit";
import { Wall } from "./wall";
import { REMARK_ZONES } from "./zones";

const ANSWERS = Object.keys(THUMBS) as Answer[];

/** What is read aloud of a try, in the order of the screen. */
const spoken = (title: string): string[] => [
  title, ...REMARK_ZONES.map(([zone]) => t(`method.zone.${zone}`)), t("phone.test.use"), ...ANSWERS.map((answer) => t(`method.answer.${answer}`)),
];

export function Trials() {
  const prototypes = usePrototypes();
  if (!prototypes.length) return <Wall text={t("phone.sheet.none")} quiet />;
  return prototypes.length === 1 ? <Trial id={prototypes[0][0]} /> : <TrialPicker prototypes={prototypes} />;
}

function TrialPicker({ prototypes }: { prototypes: [string, Prototype][] }) {
  const { pages } = useVisit();
  const said = useRemarks();
  return (
    <Screen action={<DoneButton />}>
      <div class="stack-s">
        <Title>{t("phone.test.pick")}</Title>
        <Listen pieces={[t("phone.test.pick"), ...prototypes.map(([, prototype]) => titleOf(prototype))]} />
      </div>
      <div class="rows">
        {prototypes.map(([id, prototype]) => (
          <Pick
            key={id} prototype={prototype} onTap={() => pages.open({ name: "trial", id })}
            says={countOf(said.filter((entry) => entry.prototype_id === id).length)}
          />
        ))}
      </div>
      <MineRow />
    </Screen>
  );
}

const countOf = (n: number): string => (n ? tn("phone.test.said", n) : t("phone.test.nothing"));

export function useRemarks(): MyEntry[] {
  const { live } = useVisit();
  return myNotes(useDoc(), useMine(), live.pending.value).filter(({ step }) => step === "test");
}

export function Trial({ id }: { id: string }) {
  const { pages } = useVisit();
  const doc = useDoc();
  const prototype = doc.prototypes[id];
  if (!prototype) return <Wall quiet />;
  const isOver = pages.page.value.name === "trial";
  const title = promptsOf(doc).question || t("phone.test.title");
  return (
    <Screen action={isOver ? <Main icon="check" word={t("phone.test.done")} onTap={pages.back} /> : <DoneButton />}>
      <div class="stack-s">
        <p class="soft label words" dir="auto">{titleOf(prototype)}</p>
        <Thumb of={prototype.source} />
        <Title>{title}</Title>
        <Listen pieces={spoken(title)} />
      </div>
      <Zones id={id} />
      <UseChoice id={id} />
      <MineRow />
    </Screen>
  );
}

function Zones({ id }: { id: string }) {
  const { pages } = useVisit();
  const said = useRemarks().filter(({ prototype_id }) => prototype_id === id);
  return (
    <div class="zones">
      {REMARK_ZONES.map(([zone, icon]) => (
        <section key={zone} class="zone" aria-label={t(`method.zone.${zone}`)}>
          <h2><Icon name={icon} />{t(`method.zone.${zone}`)}</h2>
          <Said entries={said.filter((entry) => entry.zone === zone)} />
          <button class="tool" type="button" onClick={() => pages.open({ name: "remark", id, part: zone })}><Icon name="plus" />{t("phone.test.add")}</button>
        </section>
      ))}
    </div>
  );
}

function Said({ entries }: { entries: MyEntry[] }) {
  if (!entries.length) return <p class="soft">{t("phone.test.nothing")}</p>;
  return <div class="stack-s">{entries.map(({ id, text }) => <p key={id} class="words" dir="auto">{text}</p>)}</div>;
}

function UseChoice({ id }: { id: string }) {
  const { live, act } = useVisit();
  const mine = useMine();
  const waiting = live.pending.value.filter(({ name, payload }) => name === "say_use" && payload.prototype_id === id).pop();
  const chosen = waiting ? waiting.payload.answer : mine.uses[id];
  return (
    <fieldset class="stack-s">
      <legend class="label legend">{t("phone.test.use")}</legend>
      <div class="three">
        {ANSWERS.map((answer) => (
          <button
            key={answer} type="button" class={"choice" + (answer === chosen ? " is-on" : "")} aria-pressed={answer === chosen}
            onClick={() => act("say_use", { prototype_id: id, answer })}
          >
            <Icon name={THUMBS[answer]} />{t(`method.answer.${answer}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
