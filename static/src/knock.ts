// The phone's door, before the screen's own script is here, which is much larger: who knocks is on the way in meanwhile,
// and what else is tapped is tapped again as soon as it answers.
import { fetchSnapshot, snapshotPath } from "./live/sync";
import { t } from "./parts/i18n";
import { readBoot } from "./phone/boot";
import { join, typedHere } from "./phone/door";
import { early } from "./phone/early";
import { lastSeat, seatOf, type KeptSeat } from "./phone/kept";

const boot = readBoot();
const seat = boot.pin ? seatOf(boot.pin) : null;
if (seat) askForDocument(seat);
else if (boot.pin || !lastSeat()) openDoor();

function askForDocument({ token, workshop_id }: KeptSeat): void {
  const answer = fetchSnapshot(snapshotPath(workshop_id), token);
  answer.catch(() => {});
  early.document = { token, answer };
}

function openDoor(): void {
  const screen = document.getElementById("screen");
  const door = document.getElementById("door") as HTMLTemplateElement | null;
  if (!screen || !door) return;
  screen.appendChild(door.content);
  screen.addEventListener("click", (event) => tap((event.target as Element).closest("button")));
  screen.addEventListener("submit", (event) => {
    event.preventDefault();
    tap(screen.querySelector<HTMLElement>(".main"));
  });
}

function tap(button: HTMLElement | null): void {
  if (early.isOver || !button) return;
  early.tapped = button;
  if (button.className === "main") knock(button);
}

function knock(button: HTMLElement): void {
  const pin = typedHere();
  if (pin.length < 6 || (early.knock && early.knock.pin === pin)) return;
  const answer = join(boot.urls.join, pin);
  answer.catch(() => {});
  early.knock = { pin, answer };
  const word = button.querySelector("span");
  if (word) word.textContent = t("phone.loading");
}
