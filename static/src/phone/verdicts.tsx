// What the group decides of each prototype after the try, with its reason.
import type { Answer, Prototype, Verdict } from "../live/doc";
import { THUMBS } from "../parts/face";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Mark } from "../parts/mark";
import { ListenHere } from "./listen";
import { Screen, Title } from "./screen";
import { usePrototypes } from "./sheets";
import { titleOf } from "./sheet-fields";
import { Wall } from "./wall";

const ICONS: Record<Verdict, string> = { continue: "arrow-right", change: "repeat", stop: "bookmark" };

/** A verdict of "change" opens a new version: the last one then tells it. */
function verdictOf(prototype: Prototype): { verdict: Verdict; reason: string } | null {
  if (prototype.verdict) return { verdict: prototype.verdict, reason: prototype.verdict_reason };
  return prototype.versions.length ? prototype.versions[prototype.versions.length - 1] : null;
}

export function Verdicts() {
  const prototypes = usePrototypes();
  if (!prototypes.some(([, prototype]) => verdictOf(prototype))) return <Wall text={t("phone.test.deciding")} quiet />;
  const pieces = [t("phone.test.decided"), ...prototypes.map(([, prototype]) => spoken(prototype))];
  return (
    <Screen action={<ListenHere pieces={pieces} />}>
      <Title>{t("phone.test.decided")}</Title>
      {prototypes.map(([id, prototype]) => <Decided key={id} prototype={prototype} />)}
    </Screen>
  );
}

function spoken(prototype: Prototype): string {
  const decided = verdictOf(prototype);
  return decided ? `${titleOf(prototype)}. ${t(`method.verdict.${decided.verdict}`)}. ${decided.reason}` : titleOf(prototype);
}

function Decided({ prototype }: { prototype: Prototype }) {
  const decided = verdictOf(prototype);
  return (
    <article class="win">
      <h2 class="win-head"><Mark mark={prototype.mark} /><span class="words"><bdi>{titleOf(prototype)}</bdi></span></h2>
      {decided && <p class="tag"><Icon name={ICONS[decided.verdict]} />{t(`method.verdict.${decided.verdict}`)}</p>}
      {decided && decided.reason && <p class="words" dir="auto">{decided.reason}</p>}
      <Uses use={prototype.use} />
    </article>
  );
}

/** Only the answers that somebody gave: a nought next to a word helps nobody. */
function Uses({ use }: { use: Prototype["use"] }) {
  const given = use ? (Object.keys(THUMBS) as Answer[]).filter((answer) => use[answer] > 0) : [];
  if (!use || !given.length) return null;
  return (
    <>
      <p class="meta soft">{t("phone.test.use")}</p>
      <ul class="signs">
        {given.map((answer) => (
          <li key={answer}><Icon name={THUMBS[answer]} />{t("phone.test.use_count", { answer: t(`method.answer.${answer}`), n: use[answer] })}</li>
        ))}
      </ul>
    </>
  );
}
