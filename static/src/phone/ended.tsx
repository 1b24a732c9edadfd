// The workshop is over: what we made together, what comes next, and a phone that can forget.
import { useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Confirm } from "./confirm";
import { ListenHere } from "./listen";
import { myNotes } from "./my-list";
import { CountRow, Hint, Screen, Second, Title } from "./screen";
import { UnsentNote } from "./unsent-note";
import { useDoc, useMine, useVisit } from "./visit";

export function Ended() {
  const { live, pages, unsent } = useVisit();
  const { workshop, progress } = useDoc();
  const count = myNotes(useDoc(), useMine(), live.pending.value).length;
  const { needs, ideas, prototypes } = progress.totals;
  const together = t("phone.end.totals", {
    needs: tn("phone.end.needs", needs), ideas: tn("phone.end.ideas", ideas), prototypes: tn("phone.end.prototypes", prototypes),
  });
  const words = [t("phone.end.title"), together, workshop.next_meeting];
  return (
    <Screen house action={<ListenHere pieces={words.filter(Boolean)} />}>
      <div class="stack-s">
        <Title big>{words[0]}</Title>
        <p>{together}</p>
      </div>
      {unsent.value.map((one) => <UnsentNote key={one.command.id} unsent={one} />)}
      <section class="ticket">
        <p class="label">{t("phone.end.next")}</p>
        {workshop.next_meeting && <p class="ticket-main" dir="auto">{workshop.next_meeting}</p>}
        <p>{t("phone.end.desk")}</p>
      </section>
      {count > 0 && <CountRow icon="sticky-note" word={t("phone.idea.mine", { n: count })} onTap={() => pages.open({ name: "notes" })} />}
      <Forget />
    </Screen>
  );
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
    </section>
  );
}
