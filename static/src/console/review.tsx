// « À relire »: accepted or set aside one by one, or several at once; all of it goes by keyboard.
import { useRef, useState } from "preact/hooks";
import { t, tn } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { Picture } from "../parts/picture";
import { useBooth } from "./booth";
import { Button } from "./button";
import { timeOf } from "./clock-time";
import { Dialog } from "./dialog";
import { accept, setAside, type Held } from "./rereading";
import { useNow } from "./use-now";

export function ReviewDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t("console.review")} onClose={onClose} wide>
      <Review />
    </Dialog>
  );
}

export function Review() {
  const booth = useBooth();
  const held = booth.held.value;
  const [asked, pick] = useState<string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const picked = asked.filter((id) => held.some((one) => one.id === id));

  function toggle(id: string): void {
    pick(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id]);
  }

  /** The focus goes to what comes after, so that one hand is enough. */
  function settle(judge: typeof accept, ids: string[]): void {
    if (!ids.length) return;
    const next = after(held, ids);
    pick(picked.filter((id) => !ids.includes(id)));
    void judge(booth, ids);
    setTimeout(() => next && boxOf(next)?.focus());
  }

  function onKey(event: KeyboardEvent): void {
    const id = (event.target as HTMLElement).dataset.held;
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = held.findIndex((one) => one.id === id);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = picked.length ? picked : [id];
    if (step) boxOf((held[at + step] || held[at]).id)?.focus();
    else if (event.key.toLowerCase() === "a") settle(accept, chosen);
    else if (event.key.toLowerCase() === "e") settle(setAside, chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const boxOf = (id: string) => list.current?.querySelector<HTMLElement>(`[data-held="${CSS.escape(id)}"]`);

  if (!held.length)
    return (
      <p class="empty" role="status">
        {t("console.review.none")}
      </p>
    );
  return (
    <div class="review">
      <p class="meta with-icon">
        <Icon name="eye-off" />
        {t("console.review.text")}
      </p>
      <div class="review-bar">
        <Button kind="s quiet" icon="list-checks" onClick={() => pick(picked.length ? [] : held.map(({ id }) => id))}>
          {t(picked.length ? "console.review.nothing" : "console.review.all")}
        </Button>
        {picked.length > 0 && (
          <>
            <Button kind="s" icon="check" onClick={() => settle(accept, picked)}>
              {tn("console.review.accept_n", picked.length)}
            </Button>
            <Button kind="s" icon="eye-off" onClick={() => settle(setAside, picked)}>
              {tn("console.review.aside_n", picked.length)}
            </Button>
          </>
        )}
      </div>
      <ul ref={list} onKeyDown={onKey} aria-describedby="review-keys">
        {held.map((one) => (
          <Row key={one.id} held={one} isPicked={picked.includes(one.id)} onToggle={toggle} onSettle={settle} />
        ))}
      </ul>
      <p class="meta" id="review-keys">
        {t("console.review.keys")}
      </p>
    </div>
  );
}

interface RowProps {
  held: Held;
  isPicked: boolean;
  onToggle: (id: string) => void;
  onSettle: (judge: typeof accept, ids: string[]) => void;
}

function Row({ held, isPicked, onToggle, onSettle }: RowProps) {
  const { id, text, transcription, lang, zone, photo_id, posted_at } = held;
  const now = useNow(20_000);
  const words = text || transcription;
  return (
    <li class={"idea" + (isPicked ? " is-picked" : "")}>
      <input
        type="checkbox"
        data-held={id}
        checked={isPicked}
        aria-label={t("console.review.pick", { words: words || t("console.entry.photo") })}
        onChange={() => onToggle(id)}
      />
      <div class="idea-words">
        {photo_id && <Picture of={held} />}
        {words && (
          <p dir="auto" lang={lang || undefined}>
            {words}
          </p>
        )}
      </div>
      <span class="meta where">
        {posted_at ? timeOf(posted_at, now) : ""}
        {zone && <small>{t(`method.zone.${zone}`)}</small>}
      </span>
      <span class="acts">
        <Button kind="s" icon="check" onClick={() => onSettle(accept, [id])}>
          {t("console.review.accept")}
        </Button>
        <Button kind="s quiet" icon="eye-off" onClick={() => onSettle(setAside, [id])}>
          {t("console.review.aside")}
        </Button>
      </span>
    </li>
  );
}

/** The first that stays below those that go, else the last above them. */
function after(held: Held[], going: string[]): string | null {
  const last = held.findIndex(({ id }) => id === going[going.length - 1]);
  const stays = ({ id }: Held) => !going.includes(id);
  const next = held.slice(last).find(stays) || held.slice(0, last).reverse().find(stays);
  return next ? next.id : null;
}
