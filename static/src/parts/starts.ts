// Beginnings of sentence: one tap puts one before what is written.

/** The text with this beginning in the place of another one. */
export function withStart(start: string, text: string, starts: string[]): string {
  const bare = (words: string) => words.replace(/\s*…$/, "");
  const other = starts.map(bare).find((words) => text.toLowerCase().startsWith(words.toLowerCase()));
  const rest = (other ? text.slice(other.length) : text).replace(/^\s+/, "");
  return `${bare(start)} ${other ? rest : lowerFirst(rest)}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);
