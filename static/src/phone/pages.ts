// What is open over the current phase: my ideas, my animal, help... The phone's own "back" closes it.
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Shown } from "./thumb";

export type PageName =
  | "now" | "notes" | "edit" | "me" | "notice" | "help" | "big" | "read" | "new-group" | "reserve" | "sheet" | "trial" | "remark"
  | "photo" | "drawing";

export interface Page { name: PageName; id?: string; part?: string; text?: string; shown?: Shown }

export interface Pages {
  page: ReadonlySignal<Page>;
  open(page: Page): void;
  /** Takes the place of the page that is open. */
  turn(page: Page): void;
  back(): void;
  home(): void;
  stop(): void;
}

const NOW: Page = { name: "now" };

export function createPages(): Pages {
  const page = signal<Page>(NOW);
  let depth = 0;
  // Pages opened before home() stay in the browser's history: they are of another age, and lead home.
  let age = 0;
  window.addEventListener("popstate", returned);
  return {
    page,
    open(next) {
      depth += 1;
      history.pushState({ ...next, age }, "");
      page.value = next;
    },
    turn(next) {
      if (depth) history.replaceState({ ...next, age }, "");
      page.value = next;
    },
    back() {
      if (depth) history.back();
      else page.value = NOW;
    },
    home() {
      depth = 0;
      age += 1;
      page.value = NOW;
    },
    stop: () => window.removeEventListener("popstate", returned),
  };

  function returned(event: PopStateEvent): void {
    depth = Math.max(0, depth - 1);
    const isOurs = depth > 0 && event.state && event.state.age === age;
    page.value = isOurs ? event.state : NOW;
  }
}
