// Pictures made small enough for a weak link: a photo becomes a JPEG, a drawing a PNG, under 200 kB.
import type { Picture } from "../live/album";
import { newId } from "../live/ids";
import { boundsOf, LINE, pathOf, PENS, type Drawing } from "./strokes";

const LONGEST = 1280;
const MOST_BYTES = 200_000;
const QUALITIES = [0.82, 0.7, 0.58, 0.46];
const SMALLER = 0.75;
const READ_MS = 45_000;

/** other: no photo at all. unreadable: this phone cannot read it, or has not the memory. */
export class BadPicture extends Error {
  constructor(readonly code: "other" | "unreadable") {
    super(code);
  }
}

/** Throws BadPicture. */
export async function shrunk(file: File): Promise<Picture> {
  const start = new Uint8Array(await bytesOf(file.slice(0, 131_072)));
  if (!isPhoto(start)) throw new BadPicture("other");
  const url = URL.createObjectURL(file);
  try {
    return await withinTime(jpegOf(url, start));
  } catch (fault) {
    throw fault instanceof BadPicture ? fault : new BadPicture("unreadable");
  } finally {
    URL.revokeObjectURL(url);
  }
}

export async function flattened(drawing: Drawing): Promise<Picture> {
  const { left, top, width, height } = boundsOf(drawing);
  for (let scale = Math.min(2, LONGEST / Math.max(width, height)); ; scale *= SMALLER) {
    const { canvas, pen } = canvasOf(width * scale, height * scale);
    pen.setTransform(scale, 0, 0, scale, -left * scale, -top * scale);
    pen.lineWidth = LINE;
    pen.lineCap = pen.lineJoin = "round";
    for (const { pen: colour, points } of drawing.strokes) {
      pen.strokeStyle = PENS[colour];
      pen.stroke(new Path2D(pathOf(points)));
    }
    const blob = await blobOf(onWhite(canvas, pen), "image/png");
    if (blob.size <= MOST_BYTES) return { id: newId(), kind: "drawing", type: "image/png", bytes: await bytesOf(blob) };
  }
}

/** By its first bytes: a name or a declared type may say anything. A moving or a written picture is no photo. */
export function isPhoto(start: Uint8Array): boolean {
  const text = String.fromCharCode(...Array.from(start.subarray(0, 12)));
  return text.startsWith("\xff\xd8\xff") || text.startsWith("\x89PNG") || text.startsWith("BM")
    || (text.startsWith("RIFF") && text.endsWith("WEBP")) || text.slice(4, 8) === "ftyp";
}

/** turn: what the browser leaves to us, as EXIF counts. */
interface Source { image: HTMLImageElement; width: number; height: number; turn: number }

async function jpegOf(url: string, start: Uint8Array): Promise<Picture> {
  const blob = await lightest(await read(url, start));
  return { id: newId(), kind: "photo", type: "image/jpeg", bytes: await bytesOf(blob) };
}

async function lightest(source: Source): Promise<Blob> {
  for (let most = LONGEST; ; most *= SMALLER) {
    const canvas = painted(source, most);
    for (const quality of QUALITIES) {
      const blob = await blobOf(canvas, "image/jpeg", quality);
      if (blob.size <= MOST_BYTES) return blob;
    }
  }
}

/** An image element reads a large photo at the size it is drawn: 30 megapixels take Chromium some 35 MB more and a third of
 * a second, where createImageBitmap with its resize options takes 170 MB and a whole one. */
async function read(url: string, start: Uint8Array): Promise<Source> {
  const image = await imageOf(url);
  const { naturalWidth: width, naturalHeight: height } = image;
  return { image, width, height, turn: (await imagesTurn()) ? 1 : turnOf(start) };
}

function painted({ image, width, height, turn }: Source, most: number): HTMLCanvasElement {
  const scale = Math.min(1, most / Math.max(width, height));
  const [w, h] = [width * scale, height * scale];
  const isAcross = turn > 4;
  const { canvas, pen } = canvasOf(isAcross ? h : w, isAcross ? w : h);
  pen.imageSmoothingQuality = "high";
  pen.transform(...TURNS[turn](w, h));
  pen.drawImage(image, 0, 0, w, h);
  if (isEmpty(canvas)) throw new BadPicture("unreadable");
  return onWhite(canvas, pen);
}

type Matrix = [number, number, number, number, number, number];

/** The eight orientations of EXIF. */
const TURNS: Record<number, (w: number, h: number) => Matrix> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w],
  8: (w) => [0, -1, 1, 0, 0, w],
};

/** Without the memory to read a photo, browsers draw nothing, and say nothing. */
function isEmpty(canvas: HTMLCanvasElement): boolean {
  const { pen } = canvasOf(8, 8);
  pen.drawImage(canvas, 0, 0, 8, 8);
  return pen.getImageData(0, 0, 8, 8).data.every((value) => !value);
}

/** What one could see through would be black in a JPEG. */
function onWhite(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): HTMLCanvasElement {
  pen.globalCompositeOperation = "destination-over";
  pen.resetTransform();
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** What a JPEG says of its orientation, 1 when it says nothing. */
export function turnOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
      if (view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966) return turnIn(view, at + 10);
    }
  } catch {
    // Cut short: as if it said nothing.
  }
  return 1;
}

function turnIn(view: DataView, tiff: number): number {
  const isLittle = view.getUint16(tiff) === 0x4949;
  const table = tiff + view.getUint32(tiff + 4, isLittle);
  for (let entry = 0; entry < view.getUint16(table, isLittle); entry += 1) {
    const at = table + 2 + entry * 12;
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const turn = view.getUint16(at + 8, isLittle);
    return turn in TURNS ? turn : 1;
  }
  return 1;
}

/** Sixteen pixels by eight, to be turned a quarter: Chrome before 81 and Safari before 13.1 leave them as they lie. */
const TURNED = "data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/"
  + "2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/"
  + "wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABgf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/ADKmP//Z";

async function imagesTurn(): Promise<boolean> {
  const { naturalWidth, naturalHeight } = await imageOf(TURNED);
  return naturalWidth < naturalHeight;
}

function imageOf(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new BadPicture("unreadable"));
    image.src = url;
  });
}

function canvasOf(width: number, height: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const pen = canvas.getContext("2d");
  if (!pen) throw new BadPicture("unreadable");
  return { canvas, pen };
}

function blobOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new BadPicture("unreadable"))), type, quality);
  });
}

/** Safari 13 has no Blob.arrayBuffer(). A file taken away meanwhile cannot be read. */
function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new BadPicture("unreadable"));
    reader.readAsArrayBuffer(blob);
  });
}

function withinTime<Result>(work: Promise<Result>): Promise<Result> {
  const tooLate = new Promise<never>((_, reject) => setTimeout(() => reject(new BadPicture("unreadable")), READ_MS));
  return Promise.race([work, tooLate]);
}
