// A question in two parts: its fixed beginning, in the colour of the step, and people's own words.
const BEGINNING = /^(comment faire pour|how can we|how might we)\b/i;

export function questionParts(text: string): { beginning: string; rest: string } {
  const found = BEGINNING.exec(text);
  const beginning = found ? found[0] : "";
  return { beginning, rest: text.slice(beginning.length) };
}
