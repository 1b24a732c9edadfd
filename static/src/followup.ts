// Comfort on the page of what became of our ideas: the phone finds its own, reads aloud, changes language, prints.
import { effect } from "@preact/signals";
import { t } from "./parts/i18n";
import { keepOwn, ownOf, seatOf } from "./phone/kept";
import { hasVoice, hush, reading, toggleReading, watchVoices } from "./phone/speech";

const YEAR_SECONDS = 365 * 24 * 3600;

const one = <E extends HTMLElement>(selector: string): E | null => document.querySelector<E>(selector);

const listen = one<HTMLButtonElement>("[data-listen]");
const print = one<HTMLButtonElement>("[data-print]");
const languages = one<HTMLSelectElement>("[data-languages]");

if (listen) readsAloud(listen);
if (print) prints(print);
if (languages) speaks(languages);
void marksItsOwn(document.body.dataset);

/** For half a day the server knows which of the ideas told here hold words of this phone's seat; then only the phone does. */
async function marksItsOwn({ pin, mineUrl }: DOMStringMap): Promise<void> {
  if (!pin || !mineUrl) return;
  const seat = seatOf(pin);
  if (seat) one("[data-way-back]")!.hidden = false;
  const answer = seat && (await fetch(mineUrl, { headers: { Authorization: `Bearer ${seat.token}` } }).catch(() => null));
  if (answer && answer.ok) keepOwn(pin, ((await answer.json()) as { mine: string[] }).mine);
  const mine = ownOf(pin);
  const marks = Array.from(document.querySelectorAll<HTMLElement>("[data-mine]")).filter((mark) => mine.includes(mark.dataset.mine!));
  marks.forEach((mark) => (mark.hidden = false));
  if (marks.length) one("[data-any-mine]")!.textContent = t("follow.live.mine");
}

function readsAloud(button: HTMLButtonElement): void {
  button.addEventListener("click", () => toggleReading(pieces()));
  addEventListener("pagehide", hush);
  watchVoices();
  effect(() => {
    const isOn = !!reading.value;
    button.hidden = !hasVoice.value;
    button.setAttribute("aria-pressed", String(isOn));
    button.querySelector("use")!.setAttribute("href", isOn ? "#i-pause" : "#i-volume-2");
    button.querySelector("span")!.textContent = t(isOn ? "follow.live.hush" : "follow.live.listen");
  });
}

/** What one sees, in order: what is folded away is not read. */
function pieces(): string[] {
  const texts = Array.from(document.querySelectorAll<HTMLElement>("main h1, main h2, main h3, main p, main dt, main dd"));
  return texts.filter((text) => text.offsetParent).map((text) => text.innerText.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function prints(button: HTMLButtonElement): void {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

function speaks(select: HTMLSelectElement): void {
  select.closest<HTMLElement>("[hidden]")!.hidden = false;
  select.addEventListener("change", () => {
    document.cookie = `lang=${select.value};path=/;max-age=${YEAR_SECONDS};samesite=lax`;
    location.reload();
  });
}
