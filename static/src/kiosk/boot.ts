// What the page brings: its signed link, and its words in every language, for nothing of a choice is kept.
import type { Catalogue } from "../parts/i18n";

export interface Boot {
  token: string;
  workshop_id: string;
  /** {code: name in its own script} */
  languages: Record<string, string>;
  catalogues: Record<string, Catalogue>;
  /** Where the recordings of each language are listed, "" when there are none. */
  voices: Record<string, string>;
}

export function readBoot(): Boot {
  const block = document.getElementById("boot");
  return JSON.parse((block && block.textContent) || "{}");
}
