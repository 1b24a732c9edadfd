// What goes beside the words of a note, in each step: a picture, a zone, a face. Kept until the note is sent.
import { signal, type ReadonlySignal } from "@preact/signals";
import type { Album, Picture } from "../live/album";
import type { Feeling, NeedZone, Step } from "../live/doc";
import type { Drawing } from "../parts/strokes";

export interface Beside { photo: Picture | null; drawing: Drawing | null; zone: NeedZone | null; feeling: Feeling | null }

export interface Besides {
  all: ReadonlySignal<Partial<Record<Step, Beside>>>;
  of(step: Step): Beside;
  change(step: Step, part: Partial<Beside>): void;
  drop(step: Step): void;
  /** The phone's memory lets them go; this page still shows them. */
  forget(): void;
}

const NOTHING: Beside = { photo: null, drawing: null, zone: null, feeling: null };
const STEPS: Step[] = ["empathise", "ideate"];
const placeOf = (step: Step): string => `begun/${step}`;

export function createBesides(album: Album): Besides {
  const all = signal<Partial<Record<Step, Beside>>>({});
  STEPS.forEach(load);

  async function load(step: Step): Promise<void> {
    const kept = await album.get<Beside>(placeOf(step));
    if (kept && !all.peek()[step]) all.value = { ...all.peek(), [step]: kept };
  }

  return {
    all,
    of: (step) => all.value[step] || NOTHING,
    change(step, part) {
      const next = { ...NOTHING, ...all.peek()[step], ...part };
      all.value = { ...all.peek(), [step]: next };
      void album.put(placeOf(step), next);
    },
    drop(step) {
      all.value = { ...all.peek(), [step]: NOTHING };
      album.drop(placeOf(step));
    },
    forget: () => STEPS.forEach((step) => album.drop(placeOf(step))),
  };
}

export const hasPicture = ({ photo, drawing }: Beside): boolean => !!photo || (!!drawing && drawing.strokes.length > 0);
