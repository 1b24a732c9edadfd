// Before the start: how people come in, and who is there already.
import { t } from "../parts/i18n";
import { pinText } from "../parts/pin";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { openBoard } from "./plus-menu";
import { promptsOf } from "./places";
import { Practice } from "./practice";

export function Door() {
  const booth = useBooth();
  const doc = useDoc();
  const { pin, door_locked: isLocked } = doc.workshop;
  return (
    <main class="work work--door">
      <div class="q-line">
        <h1>{t("console.door.title")}</h1>
      </div>
      <section class="door-card">
        <div>
          <p class="soft">{t("console.pin")}</p>
          <p class="door-pin">
            <bdi dir="ltr">{pinText(pin)}</bdi>
          </p>
        </div>
        <div class="door-acts">
          <Button icon="projector" onClick={() => openBoard(booth)}>
            {t("console.plus.board")}
          </Button>
          <Button
            icon={isLocked ? "door-open" : "lock"}
            aria-pressed={isLocked}
            onClick={() => void booth.act("lock_door", { locked: !isLocked })}
          >
            {t(isLocked ? "console.door.open" : "console.door.lock")}
          </Button>
          <p class="meta">{t(isLocked ? "console.door.is_locked" : "console.door.is_open")}</p>
        </div>
      </section>
      <Practice />
      <h2 class="h">{t("console.door.say")}</h2>
      <ol class="script">
        {["console.door.say_1", "console.door.say_2", "console.door.say_3"].map((key, index) => (
          <li key={key}>
            <b>{index + 1}</b>
            <span>{t(key)}</span>
          </li>
        ))}
      </ol>
      <h2 class="h">{t("console.door.first")}</h2>
      <p class="first-question" dir="auto">
        {promptsOf(doc).context} {promptsOf(doc).question}
      </p>
    </main>
  );
}
