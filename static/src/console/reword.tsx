// The team's wording of a note, kept beside the original and never over it.
import { t } from "../parts/i18n";
import { useBooth } from "./booth";
import { Button } from "./button";
import { firstWording, wordingOf, type Worded } from "./wording";

interface Shape {
  entry: Worded;
  onDone: () => void;
  /** Several on one screen: none takes the focus. */
  isQuiet?: boolean;
}

export function Reword({ entry, onDone, isQuiet = false }: Shape) {
  const { act, drafts } = useBooth();
  const draft = `reword-${entry.id}`;
  const wording = wordingOf(entry);
  const text = drafts.read(draft, firstWording(entry));
  const stop = () => {
    drafts.forget(draft);
    onDone();
  };
  const keep = async (event: Event) => {
    event.preventDefault();
    const wording = text.trim() === entry.text ? "" : text.trim();
    const ack = await act("transcribe_note", { note_id: entry.id, text: wording });
    if (ack.ok) stop();
  };
  return (
    <form class="reword" onSubmit={(event) => void keep(event)} onKeyDown={(event) => event.key === "Escape" && stop()}>
      <input
        ref={isQuiet ? undefined : focusEnd}
        data-first={isQuiet ? undefined : ""}
        class="input"
        dir="auto"
        maxLength={280}
        aria-label={t(`console.wording.${wording}.label`)}
        placeholder={wording === "copy" ? t("console.wording.copy.example") : undefined}
        value={text}
        onInput={(event) => drafts.write(draft, event.currentTarget.value)}
      />
      <Button kind="s accent" type="submit">
        {t("common.save")}
      </Button>
      {!isQuiet && (
        <Button kind="s" onClick={stop}>
          {t("common.cancel")}
        </Button>
      )}
      {!isQuiet && <p class="meta">{t(`console.wording.${wording}.rule`)}</p>}
    </form>
  );
}

let focused: HTMLInputElement | null = null;

/** Once, when the field appears. */
function focusEnd(field: HTMLInputElement | null): void {
  if (field && field !== focused) field.focus();
  focused = field;
}
