// Days as people say them.
import { lang } from "../parts/i18n";

/** "12 mars", with the year when it is not this one. */
export function dayOf(moment: string | number, now: Date = new Date()): string {
  const day = new Date(moment);
  const year = day.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(lang(), { day: "numeric", month: "long", year }).format(day);
}
