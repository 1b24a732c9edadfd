// The workshop is paused or over: what is kept, and what can be done next.
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import { useBooth, useDoc } from "./booth";
import { PromoteButton } from "./promote-button";
import { sheetName } from "./sheet-name";
import { inOrder } from "./sheets";

export function Paused() {
  const { pin } = useDoc().workshop;
  return (
    <main class="work work--rest">
      <div class="q-line">
        <h1>{t("console.paused.title")}</h1>
      </div>
      <p>{t("console.paused.text")}</p>
      <p class="meta">{t("console.pause.code", { pin: pinText(pin) })}</p>
      <Kept />
    </main>
  );
}

export function Closed() {
  const { boot } = useBooth();
  const doc = useDoc();
  const sheets = inOrder(doc.prototypes);
  return (
    <main class="work work--rest">
      <div class="q-line">
        <h1>{t("console.closed.title")}</h1>
      </div>
      {doc.workshop.next_meeting && (
        <p class="first-question" dir="auto">
          {doc.workshop.next_meeting}
        </p>
      )}
      <Kept />
      <ul class="rest-sheets">
        {sheets.map(([id, prototype]) => (
          <li key={id}>
            <b>{sheetName(prototype)}</b>
            <PromoteButton id={id} prototype={prototype} />
          </li>
        ))}
      </ul>
      <p>
        <a class="btn" href={boot.urls.backlog}>
          <Icon name="list-checks" />
          {t("console.closed.backlog")}
        </a>
      </p>
    </main>
  );
}

function Kept() {
  const { needs, questions, ideas, prototypes } = useDoc().progress.totals;
  const parts = [
    tn("console.fruit.empathise", needs),
    tn("console.fruit.define", questions),
    tn("console.fruit.ideate", ideas),
    tn("console.fruit.prototype", prototypes),
  ];
  return (
    <p class="kept">
      <Icon name="circle-check" />
      {t("console.kept", { what: parts.join(", ") })}
    </p>
  );
}
