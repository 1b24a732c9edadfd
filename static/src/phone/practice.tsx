// Practice before the start: touch a smile, vote for a fruit. It goes as the real thing goes, and is thrown away.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { DoneButton } from "./done";
import { GivePhone, Turns } from "./give-phone";
import { Listen, ListenHere } from "./listen";
import { PairLine, usePeople } from "./pair-line";
import { Hint, Main, Screen, Second, Title } from "./screen";
import { tryingIn, tryOut, type Fruit, type Trying } from "./trying";
import { useDoc, useVisit } from "./visit";
import { FACES, Waiting } from "./waiting";

const FRUITS: Fruit[] = ["apple", "banana"];

export function Practice() {
  const visit = useVisit();
  const { practice } = useDoc().workshop;
  const people = usePeople();
  if (!practice) return null;
  const now = tryingIn(visit, practice.round);
  if (now.isLeft) return <Waiting back={() => void tryOut(visit, { ...now, isLeft: false }, false)} />;
  if (practice.is_shown) return <Shown />;
  if (!now.smile) return <Smile now={now} />;
  if (people > 1 && now.isGiving && !now.isGiven) {
    return (
      <GivePhone
        house dots={1} onCorrect={() => void tryOut(visit, { ...now, isGiving: false }, false)}
        onMine={() => void tryOut(visit, { ...now, isGiven: true }, false)}
      />
    );
  }
  return <FruitVote now={now} isPair={people > 1} />;
}

function Smile({ now }: { now: Trying }) {
  const visit = useVisit();
  const touch = async (face: string) => {
    if (await tryOut(visit, { ...now, smile: face })) visit.say("ok", "circle-check", t("phone.practice.smile_ok"));
  };
  const words = [t("phone.practice.fun"), t("phone.practice.smile"), t("phone.practice.gone")];
  return (
    <Screen house action={<Leave now={now} />}>
      <div class="stack-s"><p class="label soft">{words[0]}</p><Title>{words[1]}</Title><Listen pieces={words} /></div>
      <div class="faces faces--big">
        {FACES.map(([icon, key]) => (
          <button key={icon} type="button" class="face" onClick={() => touch(icon)}><Icon name={icon} />{t(key)}</button>
        ))}
      </div>
      <Hint icon="eraser">{words[2]}</Hint>
      <PairLine />
    </Screen>
  );
}

function Leave({ now }: { now: Trying }) {
  const visit = useVisit();
  return <Second tall icon="skip-forward" word={t("phone.practice.leave")} onTap={() => tryOut(visit, { ...now, isLeft: true }, false)} />;
}

function FruitVote({ now, isPair }: { now: Trying; isPair: boolean }) {
  const visit = useVisit();
  const turn = isPair && now.isGiven ? 2 : 1;
  const isFirst = isPair && turn === 1;
  const choose = (fruit: Fruit) =>
    void tryOut(visit, { ...now, fruits: turn === 2 ? [now.fruits[0], fruit] : [fruit, now.fruits[1]] });
  const words = [t("common.practice.vote"), t("phone.vote.secret"), t("phone.practice.change"), t("phone.practice.gone")];
  const give = <Main icon="check" word={t("phone.vote.done")} onTap={() => tryOut(visit, { ...now, isGiving: true }, false)} />;
  return (
    <Screen house action={isFirst ? give : <DoneButton />}>
      {isPair && <Turns now={turn} />}
      <div class="stack-s">
        <p class="label soft">{t("phone.practice.fun")}</p>
        <Title>{words[0]}</Title>
        <Listen pieces={words} />
      </div>
      <div class="duo" role="group" aria-label={words[0]}>
        {FRUITS.map((fruit) => <FruitButton key={fruit} fruit={fruit} isOn={now.fruits[turn - 1] === fruit} onTap={() => choose(fruit)} />)}
      </div>
      <Hint icon="eye-off">{words[1]}</Hint>
      <Hint icon="repeat">{words[2]}</Hint>
      <Hint icon="eraser">{words[3]}</Hint>
    </Screen>
  );
}

function FruitButton({ fruit, isOn, onTap }: { fruit: Fruit; isOn: boolean; onTap(): void }) {
  return (
    <button class={"duo-in" + (isOn ? " is-on" : "")} type="button" aria-pressed={isOn} onClick={onTap}>
      <span class="spot">{isOn && <Icon name="check" />}</span>
      <Icon name={fruit} /><span>{t(`common.fruit.${fruit}`)}</span>
    </button>
  );
}

/** Nobody reads "0 vote" beside what they like. */
const votesOf = (fruit: string, n: number): string => (n ? tn(`common.fruits.${fruit}`, n) : t(`common.fruit.${fruit}`));

/** The vote is closed: everybody sees the result, here and on the wall. */
function Shown() {
  const { presence } = useVisit().live;
  const counts = presence.value && presence.value.practice;
  const words = [t("phone.practice.over"), t("phone.wall"), t("phone.practice.real")];
  const results = FRUITS.map((fruit) => votesOf(fruit, (counts && counts[fruit]) || 0));
  return (
    <Screen house body="body--roomy" action={<ListenHere pieces={[...words, ...results]} />}>
      <div class="stack-s"><p class="label soft">{t("phone.practice.fun")}</p><Title>{words[0]}</Title><p>{words[1]}</p></div>
      <div class="duo">
        {FRUITS.map((fruit, index) => (
          <p key={fruit} class="duo-in"><Icon name={fruit} /><span>{results[index]}</span></p>
        ))}
      </div>
      <p>{words[2]}</p>
      <Hint icon="eraser">{t("phone.practice.gone")}</Hint>
    </Screen>
  );
}
