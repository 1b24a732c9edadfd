// The workshop is over: what we made together, what comes next, and a phone that can forget.
import { useState } from "preact/hooks";
import type { Progress } from "../live/doc";
import { listed, t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Confirm } from "./confirm";
import { DraftNote } from "./draft-note";
import { ListenHere } from "./listen";
import { MineRow } from "./mine-row";
import { Hint, Plain, Screen, Second, Title } from "./screen";
import { UnsentNote } from "./unsent-note";
import { useDoc, useVisit } from "./visit";

export function Ended() {
  const { begun, unsent } = useVisit();
  const { workshop, progress } = useDoc();
  const together = madeTogether(progress.totals);
  const words = [t("phone.end.title"), together, workshop.next_meeting];
  return (
    <Screen house action={<ListenHere pieces={words.filter(Boolean)} />}>
      <div class="stack-s">
        <Title big>{words[0]}</Title>
        {together && <p>{together}</p>}
      </div>
      {unsent.value.map((one) => <UnsentNote key={one.command.id} unsent={one} />)}
      {begun.value.map((text) => <DraftNote key={text} text={text} onErase={() => (begun.value = begun.value.filter((one) => one !== text))} />)}
      <section class="ticket">
        <p class="label">{t("phone.end.next")}</p>
        {workshop.next_meeting && <p class="ticket-main" dir="auto">{workshop.next_meeting}</p>}
        <p>{t("phone.end.desk")}</p>
      </section>
      <a class="main" href={"/" + workshop.pin}><Icon name="sprout" /><span>{t("common.follow")}</span></a>
      <MineRow />
      <Forget />
    </Screen>
  );
}

/** "Ensemble : 47 besoins, 38 idées, 3 prototypes." without what there is none of. */
function madeTogether({ needs, ideas, prototypes }: Progress["totals"]): string {
  const made = [
    needs && tn("phone.end.needs", needs),
    ideas && tn("phone.end.ideas", ideas),
    prototypes && tn("phone.end.prototypes", prototypes),
  ].filter(Boolean);
  return made.length ? t("phone.end.totals", { made: listed(made) }) : "";
}

function Forget() {
  const { leave } = useVisit();
  const [isAsking, ask] = useState(false);
  return (
    <section class="stack-s">
      <Hint icon="eraser">{t("phone.end.forget")}</Hint>
      {isAsking
        ? <Confirm question={t("phone.end.forget_ask")} onYes={() => leave(true)} onNo={() => ask(false)} />
        : <Second icon="eraser" word={t("phone.end.forget_go")} onTap={() => ask(true)} />}
      <Plain icon="log-in" word={t("phone.join.other")} onTap={() => leave(false)} />
    </section>
  );
}
