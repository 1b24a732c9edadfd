// A text or a picture as large as the screen, for somebody to read it over a shoulder.
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { pictureWords } from "../parts/picture";
import { HelpButton } from "./help-button";
import { langOf } from "./lang-of";
import { Second, Title } from "./screen";
import { isShown, Thumb, type Shown } from "./thumb";
import { useVisit } from "./visit";

const SIZES = ["44px", "38px", "32px"];

export function Big({ text, shown }: { text: string; shown?: Shown }) {
  const { live, pages } = useVisit();
  const isLost = live.link.value === "lost";
  const words = useRef<HTMLParagraphElement>(null);
  const hasPicture = !!shown && isShown(shown);
  useLayoutEffect(() => fit(words.current), [text]);
  return (
    <div class="screen screen--big">
      <header class="turn">
        <Icon name={isLost ? "wifi-off" : "maximize-2"} />
        <Title>{isLost || !shown ? t("phone.show.hint") : pictureWords(shown)}</Title>
      </header>
      <main class={"body" + (hasPicture ? " body--shown" : "")}>
        {hasPicture && <Thumb of={shown} whole />}
        {text && <p class="huge" dir="auto" lang={langOf(text)} ref={words}>{text}</p>}
      </main>
      <footer class="bar">
        <HelpButton />
        <Second tall icon="x" word={t("phone.show.close")} onTap={pages.back} />
      </footer>
    </div>
  );
}

/** The largest size that needs no scrolling, else the smallest. */
function fit(words: HTMLElement | null): void {
  const box = words && words.parentElement;
  if (!words || !box) return;
  SIZES.some((size) => {
    words.style.fontSize = size;
    return box.scrollHeight <= box.clientHeight;
  });
}
