// A note's picture, as the server keeps it. Where it cannot be fetched, its words stand in its place.
import { useState } from "preact/hooks";
import { t } from "./i18n";
import { Icon } from "./icon";

export interface Pictured { photo_id?: string | null; drawing?: boolean; transcription?: string; number?: number | null }

/** What the team wrote down of it, else what kind of picture it is and on which paper. */
export const pictureWords = ({ drawing, transcription, number }: Pictured): string =>
  transcription || t(`common.photo.${drawing ? "drawing" : "alt"}${number ? "_paper" : ""}`, number ? { n: number } : undefined);

export const photoUrl = (id: string, isSmall: boolean): string => `/photos/${encodeURIComponent(id)}${isSmall ? "?size=small" : ""}`;

/** src: the bytes this phone still has, before the server's. beside: what is written next to it, and not said twice. */
export function Picture({ of, src, whole, beside }: { of: Pictured; src?: string; whole?: boolean; beside?: string }) {
  const address = src || (of.photo_id ? photoUrl(of.photo_id, !whole) : "");
  const [failed, setFailed] = useState("");
  const words = pictureWords(of);
  if (!address || failed === address) return <span class="picture picture--away"><Icon name="image" /><span>{words}</span></span>;
  return <img class={"picture" + (of.drawing ? " picture--drawn" : "")} src={address} alt={words === beside ? "" : words} decoding="async" onError={() => setFailed(address)} />;
}
