// Under the field: a photo or a drawing instead of words, or the one that was begun.
import type { Step } from "../live/doc";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Picture } from "../parts/picture";
import { hasPicture, type Beside } from "./beside";
import { Ink } from "./later";
import { useUrl } from "./thumb";
import { dropThanks, useVisit } from "./visit";

export function PictureTools({ step }: { step: Step }) {
  const { besides, flash, pages } = useVisit();
  const beside = besides.of(step);
  const open = (name: "photo" | "drawing") => {
    dropThanks(flash);
    pages.open({ name });
  };
  if (hasPicture(beside)) return <BegunRow beside={beside} onTap={() => open(beside.photo ? "photo" : "drawing")} />;
  return (
    <div class="composer-tools" role="group" aria-label={t("phone.picture.tools")}>
      <button class="tool" type="button" onClick={() => open("photo")}><Icon name="camera" />{t("phone.photo.tool")}</button>
      <button class="tool" type="button" onClick={() => open("drawing")}><Icon name="brush" />{t("phone.drawing.tool")}</button>
    </div>
  );
}

function BegunRow({ beside, onTap }: { beside: Beside; onTap(): void }) {
  return (
    <button class="begun" type="button" onClick={onTap}>
      <Begun beside={beside} />
      <span>{t(beside.photo ? "phone.photo.mine" : "phone.drawing.mine")}</span>
      <Icon name="chevron-right" class="i--turn" />
    </button>
  );
}

/** A picture that was not sent yet. */
export function Begun({ beside: { photo, drawing } }: { beside: Beside }) {
  const src = useUrl(photo);
  if (photo) return <span class="thumb">{src && <Picture of={{}} src={src} />}</span>;
  return drawing && <span class="thumb"><Ink drawing={drawing} name={t("phone.drawing.mine")} /></span>;
}
