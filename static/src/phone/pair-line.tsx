// "Nous sommes deux sur ce téléphone", and back: what one says of oneself is never far from being unsaid.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Confirm } from "./confirm";
import { Plain } from "./screen";
import { useVisit } from "./visit";

/** How many people share this phone: what was just said, else what the server knows. */
export function usePeople(): number {
  const { live } = useVisit();
  const said = live.pending.value.filter(({ name }) => name === "say_people").pop();
  const { seat } = live.mine.value || {};
  return (said ? (said.payload.people as number) : seat && seat.people) || 1;
}

/** `loses`: a second ballot would be erased. */
export function PairLine({ loses }: { loses?: boolean }) {
  const { act } = useVisit();
  const [isAsking, ask] = useState(false);
  const isPair = usePeople() > 1;
  const say = () => void act("say_people", { people: isPair ? 1 : 2 });
  if (isAsking) {
    return <Confirm question={t("phone.pair.alone_ask")} onYes={() => { ask(false); say(); }} onNo={() => ask(false)} />;
  }
  return (
    <div class="pair">
      {isPair && <p class="label"><Icon name="users" /><span role="status">{t("phone.pair.is_two")}</span></p>}
      <Plain
        icon={isPair ? "user-round smartphone" : "users smartphone"} word={t(isPair ? "phone.pair.alone" : "phone.pair.two")}
        onTap={() => (isPair && loses ? ask(true) : say())}
      />
    </div>
  );
}
