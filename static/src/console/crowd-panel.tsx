// The left column: how far the room is, who needs help, who came; folded to a rail when the table needs room.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { crowdOf, type Crowd } from "./crowd";
import { HelpCalls } from "./help-calls";
import { KioskCalls } from "./kiosk-calls";
import { Mix } from "./mix";

export function CrowdPanel({ onFold }: { onFold?: () => void }) {
  const doc = useDoc();
  const crowd = useCrowd();
  return (
    <aside class="side side--l" aria-label={t("console.crowd")}>
      {onFold && (
        <Button kind="s quiet" icon="panel-left-close" onClick={onFold}>
          {t("console.crowd.fold")}
        </Button>
      )}
      {doc.workshop.started && crowd.total > 0 && <Headcount crowd={crowd} />}
      {crowd.faces.length === 0 ? <p class="soft">{t("console.crowd.nobody")}</p> : <FaceGrid crowd={crowd} />}
      <Counts crowd={crowd} />
      {crowd.pairs > 0 && (
        <p class="meta with-icon">
          <Icon name="users" />
          {tn("console.crowd.pairs", crowd.pairs)}
        </p>
      )}
      <HelpCalls faces={crowd.faces} />
      <KioskCalls />
      <Mix />
    </aside>
  );
}

export function useCrowd(): Crowd {
  const { live } = useBooth();
  return crowdOf(useDoc(), live.presence.value);
}

function Headcount({ crowd }: { crowd: Crowd }) {
  const { phase } = useDoc();
  return (
    <p class="big">
      {crowd.given} <small>{t(`console.given.${givenIn(phase)}`, { total: crowd.total })}</small>
    </p>
  );
}

const givenIn = (phase: string): "collect" | "vote" | "done" => (phase === "collect" || phase === "vote" ? phase : "done");

function FaceGrid({ crowd: { faces, given, total } }: { crowd: Crowd }) {
  return (
    <div class="people" role="img" aria-label={t("console.given.of", { n: given, total })}>
      {faces.map(({ id, standing, people, gave }) =>
        people > 1 ? (
          <span key={id} class="couple">
            <i class={gave > 0 ? "given" : standing} />
            <i class={gave > 1 ? "given" : standing} />
          </span>
        ) : (
          <i key={id} class={standing} />
        ),
      )}
    </div>
  );
}

function Counts({ crowd }: { crowd: Crowd }) {
  const { phase, progress, workshop } = useDoc();
  if (!workshop.started || crowd.total === 0) return null;
  const kind = givenIn(phase);
  return (
    <>
      <ul class="keys">
        <li>
          <Icon name="circle-check" />
          {t(`console.keys.${kind}.given`)}
          <b>{crowd.given}</b>
        </li>
        <li>
          <Icon name={phase === "vote" ? "vote" : "pencil"} />
          {t(`console.keys.${kind}.working`)}
          <b>{crowd.working}</b>
        </li>
        <li class={crowd.lost ? "bad" : ""}>
          <Icon name="wifi-off" />
          {t("console.keys.lost")}
          <b>{crowd.lost}</b>
        </li>
      </ul>
      {phase === "vote" && progress.paper_ballots > 0 && <p class="meta">{tn("console.crowd.paper", progress.paper_ballots)}</p>}
    </>
  );
}
