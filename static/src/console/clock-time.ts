// When something came, in words.
import { t } from "../parts/i18n";

/** "14 h 31", or "à l'instant" within the last minute. */
export function timeOf(at: number, now: number): string {
  if (now - at < 60_000) return t("console.just_now");
  const date = new Date(at);
  return t("console.time", { hours: date.getHours(), minutes: String(date.getMinutes()).padStart(2, "0") });
}
