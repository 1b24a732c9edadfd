// Which screen now: the door, then what the workshop is doing, then what this person opened over it.
import { useLayoutEffect, useState } from "preact/hooks";
import { Again } from "./again";
import type { Boot } from "./boot";
import { HelpAtDoor } from "./help";
import { helpAtDoor } from "./help-button";
import { keepSeat, lastSeat, seatOf, type KeptSeat } from "./kept";
import { typedHere } from "./door";
import { typedBefore } from "./languages";
import { Announcer } from "./strips";
import { createVisit, VisitProvider, type Visit } from "./visit";
import { Visiting } from "./visiting";
import { Welcome } from "./welcome";

export function App({ boot }: { boot: Boot }) {
  const [visit, setVisit] = useState<Visit | null>(null);
  const [pin, setPin] = useState(() => typedHere() || boot.pin || typedBefore());
  const [kept, setKept] = useState<KeptSeat | null>(() => (boot.pin ? null : lastSeat()));

  const [hasForgotten, setForgotten] = useState(false);

  function enter(seat: KeptSeat): void {
    keepSeat(seat);
    setKept(null);
    setVisit(createVisit(seat, leave));
  }

  function leave(nextPin: string, forgetting: boolean): void {
    setVisit(null);
    setPin(nextPin);
    setForgotten(forgetting);
  }

  // An address with a code whose seat this phone already has leads straight to it: now, before anybody knocks.
  useLayoutEffect(() => {
    const seat = boot.pin ? seatOf(boot.pin) : null;
    if (seat) enter(seat);
  }, []);

  if (helpAtDoor.value) return <HelpAtDoor />;
  if (visit) return <VisitProvider value={visit}><Announcer visit={visit} /><Visiting boot={boot} /></VisitProvider>;
  if (kept) return <Again seat={kept} onBack={() => enter(kept)} onOther={() => setKept(null)} />;
  return <Welcome boot={boot} pin={pin} hasForgotten={hasForgotten} onEnter={enter} />;
}
