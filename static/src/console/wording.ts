// What the team may write beside a note: the words of a picture, a translation, or the same said more clearly.
import type { Doc } from "../live/doc";
import { lang as ours } from "../parts/i18n";

export type Wording = "copy" | "translate" | "reword";

export interface Worded {
  id: string;
  text: string;
  transcription: string;
  lang?: string | null;
  photo_id?: string | null;
  drawing?: boolean;
  number?: number | null;
}

export const WORDING_ICONS: Record<Wording, string> = { copy: "scan-text", translate: "languages", reword: "pencil" };

export function wordingOf({ text, photo_id, lang }: Pick<Worded, "text" | "photo_id" | "lang">): Wording {
  if (!text && photo_id) return "copy";
  return lang && lang !== ours() ? "translate" : "reword";
}

/** A translation begins with an empty field: the words of another language are above it. */
export const firstWording = (entry: Worded): string => entry.transcription || (wordingOf(entry) === "reword" ? entry.text : "");

/** Pictures whose words nobody copied yet, in order of arrival. */
export function uncopied(doc: Doc): Worded[] {
  const all = [...Object.entries(doc.notes), ...Object.entries(doc.questions)];
  return all
    .filter(([, { photo_id, text, transcription, hidden }]) => photo_id && !text && !transcription && !hidden)
    .sort(([, a], [, b]) => (a.posted_at || 0) - (b.posted_at || 0))
    .map(([id, note]) => ({ ...note, id }));
}
