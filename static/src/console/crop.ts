// A part of a photo, made small enough to send: what is outside the frame stays on this machine.
import type { Picture } from "../live/album";
import { newId } from "../live/ids";
import type { Box } from "./frames";

const LONGEST = 1280;
const QUALITY = 0.82;

/** Rejects when this browser cannot read the file. */
export function openImage(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error("not a picture"));
    image.src = url;
  });
}

export async function cropped(image: HTMLImageElement, { x, y, wide, high }: Box): Promise<Picture> {
  const [width, height] = [wide * image.naturalWidth, high * image.naturalHeight];
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, x * image.naturalWidth, y * image.naturalHeight, width, height, 0, 0, canvas.width, canvas.height);
  return { id: newId(), kind: "photo", type: "image/jpeg", bytes: await bytesOf(canvas) };
}

const bytesOf = (canvas: HTMLCanvasElement): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const read = (blob: Blob | null) => (blob ? resolve(blob.arrayBuffer()) : reject(new Error("no memory")));
    canvas.toBlob(read, "image/jpeg", QUALITY);
  });
