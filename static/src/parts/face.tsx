// How somebody takes a need: a small face with its word; and what one answers, by hand.
import type { Answer, Feeling } from "../live/doc";
import { t } from "./i18n";
import { Icon } from "./icon";

export const FACES: Record<Feeling, string> = { good: "laugh", so_so: "meh", bad: "frown" };

export const THUMBS: Record<Answer, string> = { yes: "thumbs-up", maybe: "thumb-aside", no: "thumbs-down" };

export const Face = ({ feeling }: { feeling: Feeling }) => (
  <span class="inline"><Icon name={FACES[feeling]} />{t(`method.feeling.${feeling}`)}</span>
);
