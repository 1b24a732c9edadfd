// Texts that were begun and never sent, once their phase is over.
import type { Doc, Step } from "../live/doc";
import { draft } from "./kept";

export interface Draft { step: Step; text: string }

const WRITTEN: Step[] = ["empathise", "define", "ideate"];

export function leftDrafts(doc: Doc, workshopId: string): Draft[] {
  return WRITTEN
    .filter((step) => step !== doc.step || doc.phase !== "collect")
    .map((step) => ({ step, text: draft(workshopId, step) }))
    .filter(({ text }) => text.trim());
}
