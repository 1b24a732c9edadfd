// The language of a text, for the voice that will read it: the page's, unless its letters say otherwise.
import { lang } from "../parts/i18n";

const ARABIC = /[\u0600-\u06ff]/;
const LATIN = /[a-z\u00c0-\u024f]/i;

export function langOf(text: string): string {
  if (ARABIC.test(text)) return "ar";
  return LATIN.test(text) && lang() === "ar" ? "fr" : lang();
}
