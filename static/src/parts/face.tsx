// How somebody takes a need: a small face with its word.
import type { Feeling } from "../live/doc";
import { t } from "./i18n";
import { Icon } from "./icon";

export const FACES: Record<Feeling, string> = { good: "laugh", so_so: "meh", bad: "frown" };

export const Face = ({ feeling }: { feeling: Feeling }) => (
  <span class="inline"><Icon name={FACES[feeling]} />{t(`method.feeling.${feeling}`)}</span>
);
