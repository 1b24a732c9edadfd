// A text that several screens may write: what this one has seen there or sent, so that nothing is written over unseen.

/** Words being written, and every text their writer knows to have been in the field since they began. */
export interface Begun { text: string; known: string[] }

const MOST_KNOWN = 12;

export const tidy = (text: string): string => text.trim().normalize();

/** These words are part of the others': nothing of them would be lost. */
export const holds = (saved: string, text: string): boolean => tidy(text) !== "" && saved.includes(tidy(text));

/** The field had these words, and their writer has written nothing since; or they went, and are still whole in it. */
const isSettled = ({ text, known }: Begun, saved: string): boolean =>
  known.every((one) => one === tidy(text)) || (known.includes(tidy(text)) && holds(saved, text));

/** Somebody else's words are in the field, and these ones would be lost. */
export const isTheirs = (begun: Begun, saved: string): boolean => isNews(begun, saved) && !isSettled(begun, saved);

const isNews = ({ text, known }: Begun, saved: string): boolean => !known.includes(saved) && saved !== tidy(text);

/** These words go to the field, where `text` may be found from now on. */
export const sent = ({ text, known }: Begun): Begun => {
  const [first, ...rest] = known.filter((one) => one !== tidy(text));
  return { text, known: first === undefined ? [tidy(text)] : [first, ...rest.slice(2 - MOST_KNOWN), tidy(text)] };
};

/** What the field now shows was sent from here: what it showed before would be somebody's news. Null when only others' words remain. */
export const arrived = (begun: Begun, saved: string): Begun | null => {
  if (isNews(begun, saved) && isSettled(begun, saved)) return null;
  const place = begun.known.indexOf(saved);
  return place > 0 ? { ...begun, known: begun.known.slice(place) } : begun;
};

/** Their words have been read: these ones may take their place. */
export const chosen = (text: string, saved: string): Begun => ({ text, known: [saved] });

/** Both texts, theirs first; "" when the field is too small for the two. */
export function joined(theirs: string, mine: string, longest: number, between: string): string {
  const both = [theirs, tidy(mine)].filter(Boolean).join(between);
  return both.length > longest ? "" : both;
}
