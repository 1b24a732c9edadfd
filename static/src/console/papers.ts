// The photo of papers that is open on this console, with its frames and what was copied: kept while the page lives.
import type { Signal } from "@preact/signals";
import { newId } from "../live/ids";
import type { NeedZone, Step } from "../live/doc";
import type { Booth } from "./booth";
import { cropped } from "./crop";
import type { Box } from "./frames";

export interface Paper {
  id: string;
  box: Box;
  text: string;
  number: number;
  /** Also show the picture beside the words: a drawing says more. Without words it always shows. */
  isPictured: boolean;
  isSending: boolean;
}
export interface PaperPhoto {
  image: HTMLImageElement;
  url: string;
  zone: NeedZone | "";
  papers: Paper[];
}
export type Papers = Signal<PaperPhoto | null>;

export function startWith(photo: Papers, image: HTMLImageElement, url: string): void {
  forget(photo);
  photo.value = { image, url, zone: "", papers: [] };
}

export function forget(photo: Papers): void {
  if (photo.value) URL.revokeObjectURL(photo.value.url);
  photo.value = null;
}

/** nextNumber: of the first paper, when no frame has one yet. */
export function addPaper(photo: Papers, box: Box, nextNumber: number): string {
  const id = newId();
  change(photo, (papers) => {
    const number = papers.length ? Math.max(...papers.map((paper) => paper.number)) + 1 : nextNumber;
    return [...papers, { id, box, number, text: "", isPictured: false, isSending: false }];
  });
  return id;
}

export const changePaper = (photo: Papers, id: string, part: Partial<Paper>): void =>
  change(photo, (papers) => papers.map((paper) => (paper.id === id ? { ...paper, ...part } : paper)));

export const removePaper = (photo: Papers, id: string): void =>
  change(photo, (papers) => papers.filter((paper) => paper.id !== id));

function change(photo: Papers, how: (papers: Paper[]) => Paper[]): void {
  if (photo.value) photo.value = { ...photo.value, papers: how(photo.value.papers) };
}

/** Sends all that are not on their way. Each leaves once it is received; what is refused stays, with its words. */
export async function sendPapers(booth: Booth, step: Step): Promise<number> {
  const photo = booth.paperPhoto.value;
  const waiting = photo ? photo.papers.filter(({ isSending }) => !isSending) : [];
  waiting.forEach(({ id }) => changePaper(booth.paperPhoto, id, { isSending: true }));
  const sent = await Promise.all(waiting.map((paper) => sendPaper(booth, step, photo as PaperPhoto, paper)));
  return sent.filter(Boolean).length;
}

async function sendPaper(booth: Booth, step: Step, { image, zone }: PaperPhoto, paper: Paper): Promise<boolean> {
  const text = paper.text.trim();
  const picture = !text || paper.isPictured ? booth.live.addPicture(await cropped(image, paper.box)) : undefined;
  const place = { ...(step === "define" ? {} : { number: paper.number }), ...(zone && step === "empathise" ? { zone } : {}) };
  const ack = await booth.act("post_note", { note_id: newId(), text, paper: true, ...place }, {}, picture);
  if (ack.ok) removePaper(booth.paperPhoto, paper.id);
  else changePaper(booth.paperPhoto, paper.id, { isSending: false });
  return ack.ok;
}
