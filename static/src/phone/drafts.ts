// Texts and pictures that were begun and never sent, once their phase is over.
import type { Doc, Step } from "../live/doc";
import { hasPicture, type Beside, type Besides } from "./beside";
import { draft } from "./kept";

export interface Draft { step: Step; text: string; beside: Beside }

const WRITTEN: Step[] = ["empathise", "define", "ideate"];

export function leftDrafts(doc: Doc, workshopId: string, besides: Besides): Draft[] {
  return WRITTEN
    .filter((step) => step !== doc.step || doc.phase !== "collect")
    .map((step) => ({ step, text: draft(workshopId, step), beside: besides.of(step) }))
    .filter(({ text, beside }) => text.trim() || hasPicture(beside));
}
