// A photo instead of words, or with some: taken now or chosen, made small on this phone, looked at before it goes.
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Picture as Bytes } from "../live/album";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Picture } from "../parts/picture";
import { BadPicture, shrunk } from "../parts/picture-files";
import { Field, useWriting } from "./composer";
import { LostPanel } from "./lost";
import { Main, Plain, Screen, Second, Title } from "./screen";
import { useSendNote } from "./send-note";
import { useUrl } from "./thumb";
import { useDoc, useVisit } from "./visit";

const FAULTS = { other: "error.not_a_picture", unreadable: "phone.photo.unreadable" };

export function Photo() {
  const { besides } = useVisit();
  const { step } = useDoc();
  const { photo } = besides.of(step);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<BadPicture["code"] | null>(null);

  async function take(file: File): Promise<void> {
    setBusy(true);
    setFault(null);
    try {
      besides.change(step, { photo: await shrunk(file), drawing: null });
    } catch (failure) {
      setFault(failure instanceof BadPicture ? failure.code : "unreadable");
    }
    setBusy(false);
  }

  if (isBusy) return <Screen body="body--center"><Title>{t("phone.loading")}</Title></Screen>;
  const told = fault && <p class="strip strip--stop" role="alert"><Icon name="circle-alert" /><span>{t(FAULTS[fault])}</span></p>;
  return photo ? <Taken photo={photo} told={told} onTake={take} /> : <Take told={told} onTake={take} />;
}

interface TakeProps { told: JSX.Element | null; onTake(file: File): void }

function Take({ told, onTake }: TakeProps) {
  const { pages } = useVisit();
  const camera = useFile(onTake, true);
  const files = useFile(onTake);
  return (
    <Screen body="body--roomy" action={<Main icon="camera" word={t("phone.photo.take")} onTap={camera.open} />}>
      <Title>{t("phone.photo.title")}</Title>
      {told}
      <NoFace />
      <Second icon="image" word={t("phone.photo.choose")} onTap={files.open} />
      <Plain icon="pencil" word={t("phone.picture.words")} onTap={pages.back} />
      {camera.input}
      {files.input}
    </Screen>
  );
}

function Taken({ photo, told, onTake }: TakeProps & { photo: Bytes }) {
  const { besides } = useVisit();
  const { step } = useDoc();
  const writing = useWriting(step);
  const send = useSendNote(writing, true);
  const camera = useFile(onTake, true);
  const src = useUrl(photo);
  return (
    <Screen action={<Main icon="send" word={t("phone.idea.send")} onTap={send} />}>
      <Title>{t("phone.photo.ask")}</Title>
      {told}
      <LostPanel text={writing.text} />
      <div class="shot">{src && <Picture of={{}} src={src} />}</div>
      <NoFace />
      <div class="two">
        <Second icon="rotate-ccw" word={t("phone.photo.again")} onTap={camera.open} />
        <Second icon="eraser" word={t("phone.idea.erase")} onTap={() => besides.change(step, { photo: null })} />
      </div>
      <div class="stack-s">
        <label class="label" for="words">{t("phone.photo.words")} <span class="soft light">{t("phone.photo.optional")}</span></label>
        <Field id="words" writing={writing} />
      </div>
      {camera.input}
    </Screen>
  );
}

const NoFace = () => <p class="ask"><Icon name="camera-off" /><span>{t("phone.photo.warn")}</span></p>;

/** A hidden field for a file. With the camera, phones open it at once; without, they show the pictures they have. */
function useFile(onFile: (file: File) => void, isCamera = false) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    const file = input.files && input.files[0];
    // The same file may be chosen again.
    if (file) onFile(file);
    input.value = "";
  };
  return {
    open: () => field.current && field.current.click(),
    input: (
      <input
        class="sr" type="file" accept="image/*" capture={isCamera ? "environment" : undefined} ref={field} tabIndex={-1} aria-hidden="true"
        onChange={(event) => chosen(event.currentTarget)}
      />
    ),
  };
}
