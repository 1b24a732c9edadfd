// The right column: paper to type, what the room sees, and what helps in this phase.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { spotlight } from "./acts";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { PaperNote } from "./paper-note";
import { promptsOf } from "./places";
import { pagesOf } from "./reading";
import { Seen } from "./seen";
import { targetsOf, tiedIds } from "../parts/targets";

const WRITING_STEPS = ["empathise", "define", "ideate"];

export function Aids() {
  const { step, phase, workshop } = useDoc();
  const isWriting = workshop.started && workshop.state === "open" && phase === "collect" && WRITING_STEPS.includes(step);
  return (
    <aside class="side side--r" aria-label={t("console.aids")}>
      {isWriting && <PaperNote />}
      {workshop.state !== "closed" && (phase !== "collect" || workshop.state === "paused") && <ToReread />}
      <Seen />
      {workshop.started && workshop.state === "open" && <ReadAloud />}
      {phase === "decide" && <Tie />}
      {isWriting && <MoreQuestions />}
    </aside>
  );
}

/** While people write it is a list of its own; later it must not be forgotten. */
function ToReread() {
  const { held, question } = useBooth();
  if (!held.value.length) return null;
  return (
    <section class="box">
      <h2 class="h">
        <Icon name="eye" />
        {t("console.review")}
      </h2>
      <p class="meta">{t("console.review.text")}</p>
      <Button onClick={() => (question.value = { kind: "review" })}>{tn("console.plus.review", held.value.length)}</Button>
    </section>
  );
}

function ReadAloud() {
  const booth = useBooth();
  const doc = useDoc();
  const [first] = pagesOf(doc);
  if (!first || doc.workshop.spotlight || doc.phase === "vote") return null;
  return (
    <section class="box">
      <h2 class="h">
        <Icon name="volume-2" />
        {t("console.read_aloud")}
      </h2>
      <p class="meta">{t("console.read_aloud.text")}</p>
      <Button onClick={() => spotlight(booth, first.kind, first.id)}>{t(`console.read_aloud.${first.kind}`)}</Button>
    </section>
  );
}

function Tie() {
  const { question } = useBooth();
  const doc = useDoc();
  if (tiedIds(targetsOf(doc)).size === 0) return null;
  return (
    <section class="box">
      <h2 class="h">
        <Icon name="scale" />
        {t("console.tie")}
      </h2>
      <p class="meta">{t("console.tie.text")}</p>
      <Button onClick={() => (question.value = { kind: "jump", step: doc.step, phase: "vote" })}>
        {t("console.tie.reopen")}
      </Button>
    </section>
  );
}

/** To say aloud when the room is stuck. */
function MoreQuestions() {
  const { more } = promptsOf(useDoc());
  if (!more.length) return null;
  return (
    <section class="box">
      <h2 class="h">
        <Icon name="message-circle" />
        {t("console.more")}
      </h2>
      <ul class="more">
        {more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
