// Pictures whose words nobody copied yet: they are told, read aloud and kept by these words.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { Picture } from "../parts/picture";
import { useDoc } from "./booth";
import { Dialog } from "./dialog";
import { Reword } from "./reword";
import { uncopied } from "./wording";

export function CopyPictures({ onClose }: { onClose: () => void }) {
  const left = uncopied(useDoc());
  const list = useRef<HTMLUListElement>(null);
  // The field that had the focus went with its picture: the next one takes it.
  useEffect(() => {
    const next = list.current?.querySelector("input") || list.current?.closest<HTMLElement>(".dialog");
    if (document.activeElement === document.body) next?.focus();
  }, [left.length]);
  return (
    <Dialog title={t("console.copy.title")} onClose={onClose} wide>
      <p class="meta">{t(left.length ? "console.copy.text" : "console.copy.none")}</p>
      <ul class="to-copy" ref={list}>
        {left.map((entry) => (
          <li key={entry.id}>
            <Picture of={entry} whole />
            <Reword entry={entry} onDone={() => {}} isQuiet />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
