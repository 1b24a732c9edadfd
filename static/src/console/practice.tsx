// Before the start: phones practise a smile and a vote. The result is hidden, then shown on the wall, and nothing is kept.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { useCrowd } from "./crowd-panel";

export function Practice() {
  const booth = useBooth();
  const { practice } = useDoc().workshop;
  const set = (state: "open" | "shown" | null) => void booth.act("set_practice", { state });
  return (
    <section class="practice-card" aria-labelledby="practice">
      <div class="q-line">
        <h2 class="h" id="practice">
          {t("console.practice")}
        </h2>
        <span class="aside push">
          <Icon name="eraser" />
          {t("console.practice.gone")}
        </span>
      </div>
      {practice ? <Counts isShown={practice.is_shown} /> : <p class="meta">{t("console.practice.text")}</p>}
      <div class="practice-acts">
        {!practice && (
          <Button icon="smile" onClick={() => set("open")}>
            {t("console.practice.start")}
          </Button>
        )}
        {practice && !practice.is_shown && (
          <Button kind="dark" icon="vote" onClick={() => set("shown")}>
            {t("console.practice.show")}
          </Button>
        )}
        {practice && practice.is_shown && (
          <Button icon="smile" onClick={() => set("open")}>
            {t("console.practice.again")}
          </Button>
        )}
        {practice && (
          <Button kind="quiet" icon="x" onClick={() => set(null)}>
            {t("console.practice.stop")}
          </Button>
        )}
      </div>
    </section>
  );
}

function Counts({ isShown }: { isShown: boolean }) {
  const { live } = useBooth();
  const { faces, people, pairs } = useCrowd();
  const { phones = 0, smiles = 0, voters = 0, apple = 0, banana = 0 } = live.presence.value?.practice || {};
  return (
    <div role="status">
      <ul class="practice-counts">
        <li>
          <Icon name="smartphone" />
          {tn("console.practice.phones", phones, { total: faces.length })}
        </li>
        {pairs > 0 && (
          <li>
            <Icon name="users" />
            {tn("console.crowd.pairs", pairs)}
          </li>
        )}
        <li>
          <Icon name="smile" />
          {tn("console.practice.smiles", smiles)}
        </li>
        <li>
          <Icon name="vote" />
          {tn("console.practice.voters", voters, { total: Math.max(people, voters) })}
        </li>
        {isShown && (
          <li>
            <Icon name="apple" />
            {tn("common.fruits.apple", apple)}
          </li>
        )}
        {isShown && (
          <li>
            <Icon name="banana" />
            {tn("common.fruits.banana", banana)}
          </li>
        )}
      </ul>
    </div>
  );
}
