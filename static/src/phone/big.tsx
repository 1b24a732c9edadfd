// A text as large as the screen, for somebody to read it over a shoulder.
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { HelpButton } from "./help-button";
import { langOf } from "./lang-of";
import { Second } from "./screen";
import { useVisit } from "./visit";

const SIZES = ["44px", "38px", "32px"];

export function Big({ text }: { text: string }) {
  const { pages } = useVisit();
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => fit(words.current), [text]);
  return (
    <div class="screen screen--big">
      <p class="turn"><Icon name="wifi-off" /><span>{t("phone.show.hint")}</span></p>
      <main class="body"><p class="huge" dir="auto" lang={langOf(text)} ref={words}>{text}</p></main>
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
