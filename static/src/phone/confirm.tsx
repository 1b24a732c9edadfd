// "Effacer cette idée ?" asked in place, with the safe answer as easy as the other.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { Second } from "./screen";

export function Confirm({ question, onYes, onNo }: { question: string; onYes(): void; onNo(): void }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div class="confirm" role="group" aria-label={question}>
      <p class="label" ref={words} tabIndex={-1}>{question}</p>
      <div class="two">
        <Second icon="eraser" word={t("phone.erase.yes")} onTap={onYes} />
        <Second icon="undo-2" word={t("phone.erase.no")} onTap={onNo} />
      </div>
    </div>
  );
}
