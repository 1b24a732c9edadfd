// The pictures people gave with what they said; touching one shows it large.
import { Picture, photoUrl } from "../parts/picture";
import type { GivenPicture } from "./card";

export function Pictures({ pictures }: { pictures: GivenPicture[] }) {
  if (!pictures.length) return null;
  return (
    <p class="given">
      {pictures.map(({ words, ...picture }) => (
        <a key={picture.photo_id} href={photoUrl(picture.photo_id, false)} target="_blank" rel="noopener">
          <Picture of={{ ...picture, transcription: words }} />
        </a>
      ))}
    </p>
  );
}
