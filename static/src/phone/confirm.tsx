// "Effacer cette idée ?" asked in place, with the safe answer as easy as the other.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { Second } from "./screen";

export function Confirm({ question, onYes, onNo }: { question: string; onYes(): void; onNo(): void }) {
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    words.current?.focus();
    // Both answers, not the question alone, at the end of a list too.
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div class="confirm" role="group" aria-label={question} ref={box}>
      <p class="label" ref={words} tabIndex={-1}>{question}</p>
      <div class="two">
        <Second icon="eraser" word={t("phone.erase.yes")} onTap={onYes} />
        <Second icon="undo-2" word={t("phone.erase.no")} onTap={onNo} />
      </div>
    </div>
  );
}
