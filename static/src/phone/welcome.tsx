// The door of the phone: a code, a language, and one button.
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pinText } from "../parts/pin";
import type { Boot } from "./boot";
import { digitsOf, join, type DoorClosed } from "./door";
import type { KeptSeat } from "./kept";
import { Languages } from "./languages";
import { Hint, Main, Screen, Title } from "./screen";

interface WelcomeProps { boot: Boot; pin: string; hasForgotten: boolean; onEnter(seat: KeptSeat): void }

export function Welcome({ boot, pin: known, hasForgotten, onEnter }: WelcomeProps) {
  const [pin, setPin] = useState(known);
  const [complaint, setComplaint] = useState("");
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  async function enter(): Promise<void> {
    if (isBusy) return;
    if (pin.length < 6) return complain(t("phone.join.short"));
    setBusy(true);
    try {
      onEnter(await join(boot.urls.join, pin));
    } catch (closed) {
      const { isOver, message } = closed as DoorClosed;
      if (isOver && location.pathname !== "/" + pin) return location.assign("/" + pin);
      setBusy(false);
      complain(message);
    }
  }

  function complain(sentence: string): void {
    setComplaint(sentence);
    if (field.current) field.current.focus();
  }

  function type(typed: string): void {
    setPin(digitsOf(typed));
    setComplaint("");
  }

  const go = <Main icon="log-in" word={t(isBusy ? "phone.loading" : complaint ? "phone.join.retry" : "phone.join.go")} onTap={enter} />;
  return (
    <Screen house action={go} body="body--roomy">
      {hasForgotten && <p class="state state--ok" role="status"><Icon name="circle-check" />{t("phone.end.forgotten")}</p>}
      <div class="stack-s">
        <Title big>{t("phone.join.title")}</Title>
        <p class="soft">{t("phone.join.hint")}</p>
      </div>
      <form class="stack-s" onSubmit={(event) => { event.preventDefault(); void enter(); }}>
        <label class="label" for="pin">{t("phone.join.label")}</label>
        <PinField pin={pin} field={field} isWrong={!!complaint} onType={type} />
        <p id="pin-says" role="alert" class={complaint ? "strip strip--stop" : "sr"}>
          {complaint && <Icon name="circle-alert" />}<span>{complaint}</span>
        </p>
      </form>
      {complaint ? <Hint icon="hand">{t("phone.join.hand")}</Hint> : <Hint icon="camera">{t("phone.join.qr")}</Hint>}
      <Languages languages={boot.languages} pin={pin} />
      <a class="plain" href="/accessibilite">{t("common.access")}</a>
    </Screen>
  );
}

interface PinFieldProps { pin: string; field: { current: HTMLInputElement | null }; isWrong: boolean; onType(typed: string): void }

function PinField({ pin, field, isWrong, onType }: PinFieldProps) {
  // The digits are shown three and three: the caret stays at the end of them.
  useEffect(() => {
    const input = field.current;
    if (input && input === document.activeElement) input.setSelectionRange(input.value.length, input.value.length);
  }, [pin]);
  return (
    <input
      id="pin" ref={field} class={"pin" + (isWrong ? " is-wrong" : "")} type="text" inputMode="numeric" autoComplete="off"
      dir="ltr" maxLength={12} value={pin.length > 3 ? pinText(pin) : pin}
      aria-invalid={isWrong} aria-describedby="pin-says" onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}
