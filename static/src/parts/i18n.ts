// Words on screens: the page brings its catalogue (same gettext files as the server) as a JSON block.

export interface Catalogue { lang: string; dir: "ltr" | "rtl"; messages: Record<string, string | string[]> }

function readCatalogue(): Catalogue {
  const block = typeof document === "undefined" ? null : document.getElementById("catalogue");
  return block ? JSON.parse(block.textContent || "{}") : { lang: "fr", dir: "ltr", messages: {} };
}

let catalogue = readCatalogue();

export function useCatalogue(other: Catalogue): void {
  catalogue = other;
}

export const lang = (): string => catalogue.lang;
export const dir = (): "ltr" | "rtl" => catalogue.dir;

type Values = Record<string, string | number>;

/** The sentence for a key, with {names} replaced. A missing key shows itself: the check finds it before people do. */
export function t(key: string, values: Values = {}): string {
  const message = catalogue.messages[key];
  return fill(Array.isArray(message) ? message[0] : message || key, values);
}

/** The sentence for a count; {n} is the count. */
export function tn(key: string, n: number, values: Values = {}): string {
  const message = catalogue.messages[key];
  const form = Array.isArray(message) ? message[pluralForm(n, catalogue.lang)] || message[message.length - 1] : message || key;
  return fill(form, { n, ...values });
}

function fill(message: string, values: Values): string {
  return message.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? isolated(String(values[name])) : whole));
}

/** Right to left, a number or a French title must not turn the words around it: what bdi does, inside a sentence. */
const isolated = (value: string): string => (catalogue.dir === "rtl" ? `${openedBy(value)}${value}\u2069` : value);

/** A sentence inside a sentence begins with an isolate, which says nothing of its direction: it is the catalogue's. */
const openedBy = (value: string): string => (value.startsWith("\u2068") ? "\u2067" : "\u2068");

/** "a, b": Arabic has a comma of its own. */
export const listed = (parts: (string | number)[]): string => parts.join(catalogue.dir === "rtl" ? "، " : ", ");

/** gettext's plural number, as in the header of each catalogue. */
function pluralForm(n: number, language: string): number {
  if (language === "fr") return n > 1 ? 1 : 0;
  if (language === "ar") return arabicForm(n);
  if (language === "tr") return 0;
  return n !== 1 ? 1 : 0;
}

function arabicForm(n: number): number {
  if (n < 3) return n;
  const rest = n % 100;
  if (rest >= 3 && rest <= 10) return 3;
  return rest >= 11 ? 4 : 5;
}
