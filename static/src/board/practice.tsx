// Practice: how many smiles came, how many have voted; then apples and bananas, all at once, as in a real vote.
import { t, tn } from "../parts/i18n";
import { Dots } from "../parts/dots";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import { Crowd } from "./crowd";
import { DOTS, largestGrid } from "./fold";
import { picture } from "./picture";
import type { Scene } from "./scene";
import { TopLine } from "./top-line";

const FRUITS = ["apple", "banana"] as const;
/** A half of the view, without its paddings; and the height left for dots under its words. */
const HALF = 0.5;
const SIDES = 16;
const WORDS_HIGH = 66;

export function Practice({ scene }: { scene: Scene }) {
  const { practice } = scene.doc.workshop;
  if (!practice) return null;
  return (
    <div class="board lobby">
      <TopLine scene={scene} text={wayIn(scene)} />
      <main class="practice-main pad">
        <div>
          <p class="soft">{t("board.practice.fun")}</p>
          <h1>{t(practice.is_shown ? "board.practice.result" : "board.practice.title")}</h1>
        </div>
        {practice.is_shown ? <Result scene={scene} /> : <Coming scene={scene} />}
      </main>
      <Crowd scene={scene} />
    </div>
  );
}

/** Who comes late reads the way in. */
function wayIn({ doc, boot }: Scene): string {
  return doc.workshop.door_locked ? t("board.door_locked") : `${boot.join.address} · ${pinText(doc.workshop.pin)}`;
}

function Coming({ scene: { doc, live } }: { scene: Scene }) {
  const { smiles = 0, voters = 0 } = live.presence.value?.practice || {};
  const total = Math.max(voters, doc.progress.people);
  return (
    <>
      <div class="practice-pair">
        <Count icon="smile" n={smiles} says={smiles ? tn("board.practice.smiles", smiles) : t("board.practice.first")}>
          <Row n={smiles} label={`${smiles} ${tn("board.practice.smiles", smiles)}`} />
        </Count>
        <Count icon="vote" n={voters} says={voters ? tn("board.vote.of", voters, { total }) : t("board.vote.none")}>
          <Row n={voters} of={total} label={tn("board.vote.label", voters, { total })} />
        </Count>
      </div>
      <p class="inline strong"><Icon name="eye-off" />{t("board.vote.hidden")}</p>
    </>
  );
}

function Result({ scene: { live } }: { scene: Scene }) {
  const counts = live.presence.value?.practice;
  return (
    <>
      <div class="practice-pair">
        {FRUITS.map((fruit) => {
          const n = counts?.[fruit] || 0;
          return (
            <Count key={fruit} icon={fruit} n={n} says={t(`common.fruit.${fruit}`)}>
              <Row n={n} label={tn(`common.fruits.${fruit}`, n)} />
            </Count>
          );
        })}
      </div>
      <p class="inline strong"><Icon name="eraser" />{t("board.practice.gone")}</p>
    </>
  );
}

interface CountProps { icon: string; n: number; says: string; children: preact.ComponentChildren }

function Count({ icon, n, says, children }: CountProps) {
  return (
    <section class="practice-count">
      <Icon name={icon} />
      <p>{n > 0 && <b>{n}</b>} {says}</p>
      {children}
    </section>
  );
}

/** One dot each; too many to draw are told by their number alone. */
function Row({ n, of = n, label }: { n: number; of?: number; label: string }) {
  const { wide, high } = picture.value;
  const grid = largestGrid(of, { wide: wide * HALF - SIDES, high: high - WORDS_HIGH }, DOTS);
  if (!grid || !of) return null;
  return <div class="people" style={{ "--dot": grid.size, "--gap": grid.gap }}><Dots on={n} of={of} label={label} /></div>;
}
