// The facilitator's console: head, steps, three columns, foot; one main action, always in the same place.
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { usePageTitle } from "../parts/page-title";
import { stepNumber } from "../parts/steps";
import type { Doc } from "../live/doc";
import { Aids } from "./aids";
import { BoothProvider, useDoc, type Booth } from "./booth";
import { Collect } from "./collect";
import { CrowdPanel } from "./crowd-panel";
import { CrowdRail } from "./crowd-rail";
import { Decide } from "./decide";
import { OpenDialog } from "./dialogs";
import { Door } from "./door";
import { Foot } from "./foot";
import { Group } from "./group";
import { Closed, Paused } from "./rest";
import { Sheets } from "./sheets";
import { StepsTrack } from "./steps-track";
import { ToastsView } from "./toasts-view";
import { Top } from "./top";
import { Trial } from "./trial";
import { Trouble } from "./trouble";
import { Vote } from "./vote";

export function ConsoleScreen({ booth }: { booth: Booth }) {
  if (!booth.doc.value)
    return (
      <p class="waiting" role="status">
        {t("console.loading")}
      </p>
    );
  return (
    <BoothProvider value={booth}>
      <Shell />
    </BoothProvider>
  );
}

function Shell() {
  const doc = useDoc();
  usePageTitle();
  const Work = workOf(doc);
  return (
    <div class="booth" data-step={stepNumber(doc.step)}>
      <Top />
      <StepsTrack />
      <Columns key={doc.step + doc.phase} isWide={Work === Group || Work === Decide || Work === Sheets || Work === Trial}>
        <Work />
      </Columns>
      <Foot />
      <Trouble />
      <ToastsView />
      <OpenDialog />
    </div>
  );
}

/** Where the table needs room, people fold to a rail. */
function Columns({ isWide, children }: { isWide: boolean; children: preact.ComponentChildren }) {
  const [isFolded, setFolded] = useState(isWide);
  if (useDoc().workshop.state === "closed")
    return (
      <div class="cols cols--c">
        {children}
        <Aids />
      </div>
    );
  return (
    <div class={"cols " + (isFolded ? "cols--b" : "cols--a")}>
      {isFolded ? (
        <CrowdRail onUnfold={() => setFolded(false)} />
      ) : (
        <CrowdPanel onFold={isWide ? () => setFolded(true) : undefined} />
      )}
      {children}
      <Aids />
    </div>
  );
}

function workOf(doc: Doc): ComponentType {
  if (doc.workshop.state !== "open") return doc.workshop.state === "closed" ? Closed : Paused;
  if (!doc.workshop.started) return Door;
  if (doc.step === "prototype") return Sheets;
  if (doc.step === "test") return Trial;
  return { collect: Collect, group: Group, vote: Vote, decide: Decide }[doc.phase];
}
