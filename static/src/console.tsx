// The page of the facilitator's console: takes a seat, opens the live link, draws.
import { effect } from "@preact/signals";
import { render } from "preact";
import { openAlbum } from "./live/album";
import { openLive } from "./live/live";
import { createBooth, type Booth } from "./console/booth";
import { readBoot, Refused, type Boot } from "./console/boot";
import { NoEntry } from "./console/no-entry";
import { ConsoleScreen } from "./console/screen";
import { forgetSeat, takeSeat } from "./console/seat";
import { lang } from "./parts/i18n";

const UNAUTHORIZED = 401;
const page = document.getElementById("screen") as HTMLElement;

void enter(readBoot());

async function enter(boot: Boot): Promise<void> {
  try {
    show(boot, await takeSeat(boot));
  } catch (error) {
    if (error instanceof Refused && error.status === UNAUTHORIZED) location.assign(boot.urls.login);
    else render(<NoEntry sentence={error instanceof Refused ? error.message : ""} />, page);
  }
}

function show(boot: Boot, token: string): void {
  const openedAt = Date.now();
  const live = openLive({
    token,
    workshop: boot.workshop_id,
    lang: lang(),
    storageKey: `console-${boot.workshop_id}`,
    album: openAlbum(`console-${boot.workshop_id}`),
    // Commands of this page's life are answered where they were made.
    refused: (command, error) => command.created_at < openedAt && booth.toasts.complain(error.message),
  });
  const booth: Booth = createBooth(live, boot);
  effect(() => {
    if (live.goodbye.value === "expired") void enterAgain(boot);
  });
  render(<ConsoleScreen booth={booth} />, page);
}

/** A refused seat is asked again, once: the page starts anew with it. */
async function enterAgain(boot: Boot): Promise<void> {
  forgetSeat(boot);
  render(null, page);
  await enter(boot);
}
