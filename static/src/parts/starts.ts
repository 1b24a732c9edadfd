// Beginnings of sentence: one tap puts one before what is written. Each has a picture, for those who do not read.

/** By their French words, which stand in the same place in each language. */
const PICTURES: Record<string, string> = {
  "J’ai besoin de…": "hand",
  "J’aimerais…": "star",
  "C’est difficile de…": "frown",
  "On pourrait…": "lightbulb",
  "Et si on…": "sparkles",
  "Il faudrait…": "wrench",
  "Moi, je peux…": "biceps-flexed",
};

/** The picture of a beginning; a pencil for one that came with a format of somebody's own. */
export const startPicture = (french: string | undefined): string => PICTURES[french || ""] || "pencil";

/** The text with this beginning in the place of another one. */
export function withStart(start: string, text: string, starts: string[]): string {
  const bare = (words: string) => words.replace(/\s*…$/, "");
  const other = starts.map(bare).find((words) => text.toLowerCase().startsWith(words.toLowerCase()));
  const rest = (other ? text.slice(other.length) : text).replace(/^\s+/, "");
  return `${bare(start)} ${other ? rest : lowerFirst(rest)}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);
