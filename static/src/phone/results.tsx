// What the group kept, and why; what stays in reserve; where I voted.
import type { Step } from "../live/doc";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { byVotes, targetsOf, type Target } from "../parts/targets";
import { Listen, ListenHere } from "./listen";
import { BackButton, CountRow, Screen, Title } from "./screen";
import { Thumb } from "./thumb";
import { useDoc, useMine, useVisit } from "./visit";
import { nameOf } from "./vote-row";
import { Wall } from "./wall";

const CHOSEN: Partial<Record<Step, string>> = {
  empathise: "phone.result.needs",
  define: "phone.result.questions",
  ideate: "phone.result.ideas",
};
const RESERVE: Partial<Record<Step, string>> = {
  empathise: "phone.result.reserve_needs",
  define: "phone.result.reserve_questions",
  ideate: "phone.result.reserve_ideas",
};

const isKept = ({ choice }: Target): boolean => !!choice && choice.kept;
const isReserve = ({ choice }: Target): boolean => !!choice && !choice.kept;

export function Results() {
  const { pages } = useVisit();
  const doc = useDoc();
  const targets = byVotes(targetsOf(doc));
  if (!targets.some(({ choice }) => choice)) return <Wall text={t("phone.result.soon")} />;
  const kept = targets.filter(isKept);
  const reserve = targets.filter(isReserve);
  const head = kept.length ? tn(CHOSEN[doc.step] || "", kept.length) : t("phone.result.none");
  const pieces = [head, ...kept.map((target) => `${nameOf(target)}. ${target.choice ? target.choice.reason : ""}`)];
  return (
    <Screen action={<ListenHere pieces={pieces} />}>
      <div class="stack-s">
        <Title>{head}</Title>
        {doc.progress.voters > 0 && <p class="soft">{tn("phone.result.voters", doc.progress.voters)}</p>}
      </div>
      {kept.map((target) => <Winner key={target.id} target={target} />)}
      {reserve.length > 0 && (
        <CountRow icon="archive" word={tn(RESERVE[doc.step] || "", reserve.length)} onTap={() => pages.open({ name: "reserve" })} />
      )}
    </Screen>
  );
}

export function Reserve() {
  const { pages } = useVisit();
  const reserve = byVotes(targetsOf(useDoc())).filter(isReserve);
  const words = [t("phone.result.reserve_title"), t("phone.result.reserve_text")];
  return (
    <Screen action={<BackButton onTap={pages.back} />}>
      <div class="stack-s">
        <Title>{words[0]}</Title>
        <p class="soft">{words[1]}</p>
        <Listen pieces={[...words, ...reserve.map(nameOf)]} />
      </div>
      {reserve.map((target) => <Winner key={target.id} target={target} quiet />)}
    </Screen>
  );
}

function Winner({ target, quiet }: { target: Target; quiet?: boolean }) {
  const mine = useMine().votes[useDoc().step] || {};
  return (
    <article class={"win" + (quiet ? " win--quiet" : "")}>
      <h2 class="win-head"><Mark mark={target.mark} number={target.number} /><span class="words"><bdi>{nameOf(target)}</bdi></span></h2>
      {target.picture && <Thumb of={target.picture} />}
      {target.choice && target.choice.reason && <p class="words" dir="auto">{target.choice.reason}</p>}
      {mine[target.id] > 0 && <p class="tag"><Icon name="circle-check" />{t("phone.result.mine")}</p>}
    </article>
  );
}
