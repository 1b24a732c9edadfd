// "J'ai fini": tells the team how far the room is; it never closes anything.
import { t } from "../parts/i18n";
import { Main, Second } from "./screen";
import { useVisit } from "./visit";

export function DoneButton() {
  const visit = useVisit();
  const done = () => {
    visit.sayDone(true);
    visit.say("ok", "circle-check", t("phone.vote.noted"));
  };
  if (visit.isDone.value) {
    return <Second tall icon="undo-2" word={t("phone.vote.undone")} onTap={() => visit.sayDone(false)} />;
  }
  return <Main icon="check" word={t("phone.vote.done")} onTap={done} />;
}
