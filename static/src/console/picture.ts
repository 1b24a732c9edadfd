// What the wall shows now, in a few words: enough to draw them small and to say them aloud.
import { viewOf, type View } from "../board/view";
import { t, tn } from "../parts/i18n";
import { nameOf } from "../parts/note";
import { pinText } from "../parts/pin";
import { byVotes, targetsOf } from "../parts/targets";
import type { Doc, Note, Question } from "../live/doc";
import { givenIn, promptsOf } from "./places";
import { roomDoc } from "./room-doc";
import { areaName, areasOf, trayOf } from "./sorting";
import { sheetName } from "./sheet-name";
import { targetTitle } from "./target-mark";

export interface Tile {
  title: string;
  mark: number | null;
  lines: string[];
}
export interface Picture {
  /** The whole, said in one sentence. */
  said: string;
  title: string;
  tiles: Tile[];
  rows: { text: string; end: string }[];
  /** Blank notes: what is received and not shown. */
  blanks: number;
}

export const picture = (said: string, title: string, parts: Partial<Picture> = {}): Picture => ({
  said,
  title,
  tiles: [],
  rows: [],
  blanks: 0,
  ...parts,
});

export function wallPicture(facilitators: Doc): Picture {
  const doc = roomDoc(facilitators);
  return WALL[viewOf(doc)](doc);
}

const said = (view: View, values = {}): string => t(`console.wall.${view}`, values);

const WALL: Record<View, (doc: Doc) => Picture> = {
  lobby: ({ workshop }) => picture(said("lobby"), workshop.title, { rows: [{ text: pinText(workshop.pin), end: "" }] }),
  practice: () => picture(said("practice"), t("common.practice.vote"), { rows: fruitRows() }),
  join: ({ workshop }) => picture(said("join"), workshop.title, { rows: [{ text: pinText(workshop.pin), end: "" }] }),
  collect: (doc) =>
    picture(
      tn(`console.wall.collect_${givenIn(doc.step)}`, doc.progress.notes),
      promptsOf(doc).question,
      { blanks: doc.progress.notes },
    ),
  groups: (doc) => picture(groupsSaid(doc), "", { tiles: groupTiles(doc), rows: looseRows(doc) }),
  vote: (doc) =>
    picture(tn("console.wall.vote", doc.progress.voters), promptsOf(doc).vote, {
      rows: targetsOf(doc).map((target) => ({ text: targetTitle(target), end: "" })),
    }),
  results: (doc) => picture(said("results"), "", { rows: resultRows(doc) }),
  decision: (doc) => picture(said("decision"), "", { rows: decisionRows(doc) }),
  sheets: (doc) => picture(said("sheets"), "", { tiles: sheetTiles(doc) }),
  feedback: (doc) => picture(said("feedback"), promptsOf(doc).question, { tiles: sheetTiles(doc) }),
  verdicts: (doc) => picture(said("verdicts"), "", { tiles: sheetTiles(doc) }),
  reading: (doc) => picture(said("reading"), named(lit(doc, "notes"))),
  cluster: (doc) => picture(said("cluster"), areaName(lit(doc, "clusters") || { label: "" })),
  question: (doc) => picture(said("question"), named(lit(doc, "questions"))),
  sheet: (doc) => picture(said("sheet"), titleOfSheet(doc)),
  pause: () => picture(said("pause"), t("console.wall.pause_title")),
  talk: () => picture(said("talk"), t("console.wall.talk_title")),
  end: (doc) => picture(said("end"), t("console.wall.end_title"), { rows: [{ text: doc.workshop.next_meeting, end: "" }] }),
};

export const fruitRows = (): Picture["rows"] => ["apple", "banana"].map((fruit) => ({ text: t(`common.fruit.${fruit}`), end: "○" }));

const named = (note: Note | Question | undefined): string => (note ? nameOf(note) : "");

function lit<Name extends "notes" | "clusters" | "questions" | "prototypes">(
  doc: Doc,
  name: Name,
): Doc[Name][string] | undefined {
  const id = doc.workshop.spotlight?.target_id;
  return id ? (doc[name][id] as Doc[Name][string]) : undefined;
}

function titleOfSheet(doc: Doc): string {
  const prototype = lit(doc, "prototypes");
  return prototype ? sheetName(prototype) : "";
}

const groupTiles = (doc: Doc): Tile[] =>
  areasOf(doc)
    .filter(({ cards }) => cards.length)
    .map((area) => ({ title: areaName(area), mark: area.mark, lines: area.cards.slice(0, 2).map(({ text }) => text) }));

/** The groups that have notes, then the notes in none: what there is none of is not said. */
function groupsSaid(doc: Doc): string {
  const groups = groupTiles(doc).length;
  const loose = trayOf(doc).length;
  const said = [groups ? tn("console.wall.groups", groups) : "", loose || !groups ? tn("console.wall.loose", loose) : ""];
  return said.filter(Boolean).join(" ");
}

const looseRows = (doc: Doc): Picture["rows"] => trayOf(doc).map((card) => ({ text: nameOf(card), end: "" }));

export const sheetTiles = (doc: Doc): Tile[] =>
  Object.values(doc.prototypes)
    .sort((a, b) => a.rank - b.rank)
    .map((prototype) => ({
      title: sheetName(prototype),
      mark: prototype.mark,
      lines: [prototype.sheet.idea, prototype.sheet.for_whom].filter(Boolean),
    }));

export const resultRows = (doc: Doc) =>
  byVotes(targetsOf(doc)).map((target) => ({ text: targetTitle(target), end: target.votes ? String(target.votes) : "" }));

function decisionRows(doc: Doc) {
  const rows = byVotes(targetsOf(doc));
  const kept = rows.filter(({ choice }) => choice?.kept);
  return (kept.length ? kept : rows).map((target) => ({
    text: targetTitle(target),
    end: kept.length ? "" : String(target.votes || ""),
  }));
}
