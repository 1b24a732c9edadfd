// A note's picture on this phone: its own bytes while they are here, else the server's.
import { useEffect, useState } from "preact/hooks";
import type { Picture as Bytes } from "../live/album";
import { placeOf } from "../live/carrier";
import type { PictureMark } from "../live/live";
import { Picture, type Pictured } from "../parts/picture";
import { useVisit } from "./visit";

export interface Shown extends Pictured { picture?: PictureMark }

export const isShown = ({ photo_id, picture }: Shown): boolean => !!photo_id || !!picture;

export function Thumb({ of, whole }: { of: Shown; whole?: boolean }) {
  const src = useBytes(of.picture);
  if (!isShown(of)) return null;
  return <span class={whole ? "shot" : "thumb"}><Picture of={of} src={src} whole={whole} /></span>;
}

function useBytes(mark: PictureMark | undefined): string | undefined {
  const { album } = useVisit();
  const [found, setFound] = useState<Bytes | null>(null);
  const id = mark && mark.id;
  useEffect(() => {
    let isGone = false;
    if (id) void album.get<Bytes>(placeOf(id)).then((kept) => isGone || setFound(kept));
    return () => void (isGone = true);
  }, [id]);
  return useUrl(id ? found : null);
}

/** The address of bytes of this page, as long as they are drawn. */
export function useUrl(picture: Bytes | null): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!picture) return setUrl(undefined);
    const made = URL.createObjectURL(new Blob([picture.bytes], { type: picture.type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return url;
}
