// The picture measured in u: one hundredth of its height, on the largest 16:9 frame inside it, times the chosen size.
import { computed, signal } from "@preact/signals";
import { size } from "./settings";

const screen = signal({ wide: 1920, high: 1080 });

export const picture = computed(() => measure(screen.value, size.value));

/** Room between head and foot, without the margins of a view. */
const HEAD = 13;
const FOOT = 8;
const MARGIN = 5.2;

/** Room for a view's own content: between the head and the foot, inside the side margins. */
export const room = computed(() => ({
  wide: picture.value.wide - 2 * MARGIN,
  high: picture.value.high - HEAD - FOOT,
}));

/** False on a picture where words must be counted: the sizes grew, so the height in u shrank. */
export const isTall = (): boolean => room.value.high > 70;

export function measure(pixels: { wide: number; high: number }, bigger: number): { wide: number; high: number } {
  const unit = Math.min(pixels.high / 100, pixels.wide * 0.005625) * bigger;
  return { wide: pixels.wide / unit, high: pixels.high / unit };
}

export function watchPicture(): void {
  const look = () => { screen.value = { wide: window.innerWidth, high: window.innerHeight }; };
  window.addEventListener("resize", look);
  look();
}
