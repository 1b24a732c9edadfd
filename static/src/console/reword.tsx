// The team's wording of a note, kept beside the original and never over it.
import { t } from "../parts/i18n";
import { useBooth } from "./booth";
import { Button } from "./button";

interface Shape {
  entry: { id: string; text: string; transcription: string };
  onDone: () => void;
}

export function Reword({ entry, onDone }: Shape) {
  const { act, drafts } = useBooth();
  const draft = `reword-${entry.id}`;
  const text = drafts.read(draft, entry.transcription || entry.text);
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
        ref={focusEnd}
        class="input"
        dir="auto"
        maxLength={280}
        aria-label={t("console.reword.label")}
        value={text}
        onInput={(event) => drafts.write(draft, event.currentTarget.value)}
      />
      <Button kind="s accent" type="submit">
        {t("common.save")}
      </Button>
      <Button kind="s" onClick={stop}>
        {t("common.cancel")}
      </Button>
      <p class="meta">{t("console.reword.rule")}</p>
    </form>
  );
}

let focused: HTMLInputElement | null = null;

/** Once, when the field appears. */
function focusEnd(field: HTMLInputElement | null): void {
  if (field && field !== focused) field.focus();
  focused = field;
}
