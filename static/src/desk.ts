// Comfort on desk pages: they all work without it.
import { copyText } from "./console/copy";
import { closesByItself } from "./parts/drop-down";
import { t, tn } from "./parts/i18n";

const ASK_AGAIN_MS = 4000;
const MINUTE_MS = 60000;

const all = <E extends HTMLElement>(selector: string, root: ParentNode = document): E[] =>
  Array.from(root.querySelectorAll<E>(selector));

all<HTMLDetailsElement>("details.me").forEach(closesByItself);
all("[data-passphrase]").forEach(mayBeShown);
all<HTMLInputElement>("#password[autocomplete=new-password]").forEach(saysWhenLongEnough);
all<HTMLFormElement>("#new").forEach(keepsThePlan);
all("[data-refresh]").forEach(isAskedAgain);
all("[data-clock]").forEach(comparesClocks);
all<HTMLButtonElement>("[data-print]").forEach(prints);
all<HTMLButtonElement>("[data-copies]").forEach(copies);

/** "Montrer": a passphrase is long, people want to see it. */
function mayBeShown(field: HTMLElement): void {
  const input = field.querySelector<HTMLInputElement>("input")!;
  const button = field.querySelector<HTMLButtonElement>("[data-show]")!;
  button.hidden = false;
  button.addEventListener("click", () => {
    const shows = input.type === "password";
    input.type = shows ? "text" : "password";
    button.setAttribute("aria-pressed", String(shows));
    button.querySelector("span")!.textContent = shows ? t("desk.live.hide") : t("desk.live.show");
  });
}

function saysWhenLongEnough(input: HTMLInputElement): void {
  const rules = document.querySelector<HTMLElement>("#passphrase-rule");
  const said = rules?.querySelector<HTMLElement>("[data-length]");
  if (!rules || !said) return;
  input.addEventListener("input", () => {
    said.hidden = input.value.length < Number(rules.dataset.least);
    said.lastElementChild!.textContent = tn("desk.live.long_enough", input.value.length);
  });
}

/** The plan follows the format that is picked and the hour that is typed. */
function keepsThePlan(form: HTMLFormElement): void {
  const hour = form.querySelector<HTMLInputElement>("[type=time]")!;
  const redraw = () => {
    const picked = new FormData(form).get("scenario");
    all("[data-plan]", form).forEach((plan) => (plan.hidden = plan.dataset.plan !== picked));
    if (hour.value) all("[data-after]", form).forEach((time) => (time.textContent = clockAfter(hour.value, Number(time.dataset.after))));
  };
  form.addEventListener("input", redraw);
  redraw();
}

function clockAfter(start: string, after: number): string {
  const [hours, minutes] = start.split(":").map(Number);
  const at = hours * 60 + minutes + after;
  return t("desk.live.clock", { h: Math.floor(at / 60) % 24, m: String(at % 60).padStart(2, "0") });
}

/** The points are checked again while the page is looked at, unless somebody is using them. */
function isAskedAgain(points: HTMLElement): void {
  setInterval(async () => {
    if (document.hidden || points.contains(document.activeElement)) return;
    const page = await fetch(location.href).then((answer) => answer.text()).catch(() => "");
    const fresh = new DOMParser().parseFromString(page, "text/html");
    for (const id of [points.id, "door"]) replaceInside(document.getElementById(id), fresh.getElementById(id));
  }, ASK_AGAIN_MS);
}

function replaceInside(old: HTMLElement | null, fresh: HTMLElement | null): void {
  if (old && fresh && old.innerHTML !== fresh.innerHTML) old.innerHTML = fresh.innerHTML;
}

/** The hour of each idea comes from the server: it should be the hour people see. */
function comparesClocks(point: HTMLElement): void {
  const apart = Math.round(Math.abs(Date.now() - Number(point.dataset.clock)) / MINUTE_MS);
  const wasKept = performance.getEntriesByType("navigation").some((entry) => (entry as PerformanceNavigationTiming).type === "back_forward");
  if (apart < 2 || wasKept) return;
  point.querySelector("[data-say]")!.textContent = tn("desk.live.clock_differs", apart);
  point.hidden = false;
}

function prints(button: HTMLButtonElement): void {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

/** Copies the address beside it; where that is not allowed, the address is selected for the keyboard. */
function copies(button: HTMLButtonElement): void {
  const field = document.querySelector<HTMLInputElement>("[data-copy]")!;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (await copyText(field.value)) button.querySelector("span")!.textContent = t("desk.live.copied");
    else field.select();
  });
}
