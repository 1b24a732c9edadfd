// Which screen now: closed for good, the question, the thanks, or the start; and over them, "Vous êtes encore là ?".
import { AnswerScreen } from "./answer";
import { IdleScreen } from "./idle-screen";
import { RestScreen } from "./rest";
import { ShutScreen } from "./shut";
import type { Stand } from "./stand";
import { StartScreen } from "./start";
import { ThanksScreen } from "./thanks";
import { StandProvider } from "./use-stand";

export function Kiosk({ stand }: { stand: Stand }) {
  // Another language is another screen: every word is drawn again.
  return <StandProvider value={stand}><Now key={stand.lang.value} stand={stand} /></StandProvider>;
}

function Now({ stand: { page, isAsking, isShut, told } }: { stand: Stand }) {
  if (page.value === "answer") return isAsking.value ? <IdleScreen /> : <AnswerScreen />;
  if (page.value === "thanks") return <ThanksScreen />;
  if (isShut.value) return <ShutScreen />;
  return told.value && told.value.state !== "open" ? <RestScreen state={told.value.state} /> : <StartScreen />;
}
