// A photo of a paper or of a place: taken with the tablet's camera, made small here, looked at before it goes.
import { useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Second } from "./frame";
import { useStand } from "./use-stand";
import type { PanelProps } from "./write";

export function PhotoPanel({ isBusy }: PanelProps) {
  const { draft, write } = useStand();
  const { photo } = draft.value;
  const camera = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState("");
  const [isReading, setReading] = useState(false);
  const open = () => camera.current && camera.current.click();

  async function take(input: HTMLInputElement): Promise<void> {
    const file = input.files && input.files[0];
    // The same file may be chosen again, and the field keeps the name of none.
    input.value = "";
    if (!file) return;
    const { shrunk } = await import("../parts/picture-files");
    setFault("");
    setReading(true);
    try {
      const picture = await shrunk(file);
      write({ photo: { picture, url: URL.createObjectURL(new Blob([picture.bytes], { type: picture.type })) }, drawing: null });
    } catch {
      setFault(t("kiosk.photo.unreadable"));
    }
    setReading(false);
  }

  return (
    <>
      <div class="sheet sheet--photo">
        {photo ? <img src={photo.url} alt={t("phone.photo.mine")} /> : (
          <button class="main main--photo" type="button" disabled={isReading} onClick={open}>
            <Icon name={isReading ? "hourglass" : "camera"} /><span>{t(isReading ? "kiosk.loading" : "phone.photo.take")}</span>
          </button>
        )}
      </div>
      <div class="ways">
        <p class="ask"><Icon name="camera-off" /><span>{t("phone.photo.warn")}</span></p>
        {photo && <Second icon="rotate-ccw" word={t("phone.photo.again")} onTap={open} isBusy={isBusy} />}
        {photo && <Second icon="eraser" word={t("kiosk.erase")} onTap={() => write({ photo: null })} isBusy={isBusy} />}
        {photo && <p class="hint"><Icon name="eye" /><span>{t("kiosk.photo.read")}</span></p>}
        {fault && <p class="strip strip--stop" role="alert"><Icon name="circle-alert" /><span>{fault}</span></p>}
      </div>
      <input
        class="sr" type="file" accept="image/*" capture="environment" ref={camera} tabIndex={-1} aria-hidden="true"
        onChange={(event) => void take(event.currentTarget)}
      />
    </>
  );
}
