// Before the first phase: one is in, one looks at the wall, one may try a button.
import { useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { ListenHere } from "./listen";
import { Screen, Second, Title } from "./screen";
import { Shapes } from "./top";
import { useVisit } from "./visit";

/** `back` leads to the practice that this person left. */
export function Waiting({ back }: { back?: () => void }) {
  const { presence } = useVisit().live;
  const here = presence.value ? presence.value.connected : 0;
  const words = [t("phone.wait.title"), t("phone.wait.text"), t("phone.wall")];
  return (
    <Screen house body="body--middle body--roomy" action={<ListenHere pieces={words} />}>
      <Shapes class="shapes-row" />
      <div class="stack-s centred">
        <Title big>{words[0]}</Title>
        <p>{words[1]}<br />{words[2]}</p>
        <p class="label" role="status">{here > 0 && tn("phone.wait.count", here)}</p>
      </div>
      {back ? <Second icon="smile" word={t("phone.practice.back")} onTap={back} /> : <FirstTap />}
    </Screen>
  );
}

export const FACES = [
  ["laugh", "phone.wait.happy"],
  ["smile", "phone.wait.fine"],
  ["meh", "phone.wait.meh"],
];

/** A first tap that stays on this phone: it only shows that tapping works. */
function FirstTap() {
  const [chosen, choose] = useState("");
  return (
    <section class="panel">
      <h2 class="label">{t("phone.wait.train")}</h2>
      <div class="faces">
        {FACES.map(([icon, key]) => (
          <button
            key={icon} type="button" class={"face" + (icon === chosen ? " is-on" : "")}
            aria-pressed={icon === chosen} onClick={() => choose(icon)}
          >
            <Icon name={icon} />{t(key)}
          </button>
        ))}
      </div>
      <p role="status" class={chosen ? "state state--ok" : "sr"}>
        {chosen && <Icon name="circle-check" />}{chosen && t("phone.wait.works")}
      </p>
    </section>
  );
}
