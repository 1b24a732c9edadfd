// What a phone shows now, in a few words.
import { t } from "../parts/i18n";
import { nameOf } from "../parts/note";
import { targetsOf } from "../parts/targets";
import type { Doc } from "../live/doc";
import { fruitRows, picture, resultRows, sheetTiles, type Picture } from "./picture";
import { promptsOf } from "./places";
import { roomDoc } from "./room-doc";
import { areaName, areasOf, trayOf } from "./sorting";
import { targetTitle } from "./target-mark";

export function phonePicture(facilitators: Doc): Picture {
  const doc = roomDoc(facilitators);
  const { state, talk, started, practice } = doc.workshop;
  if (state === "closed") return picture(t("console.phone.end"), t("console.wall.end_title"));
  if (state === "paused") return picture(t("console.phone.pause"), t("console.wall.pause_title"));
  if (talk) return picture(t("console.phone.talk"), t("console.wall.talk_title"));
  if (practice && !started) return picture(t("console.phone.practice"), t("common.practice.vote"), { rows: fruitRows() });
  return started ? phasePicture(doc) : picture(t("console.phone.wait"), doc.workshop.title);
}

function phasePicture(doc: Doc): Picture {
  if (doc.step === "prototype")
    return picture(t("console.phone.sheet"), t("console.phone.sheet_title"), {
      rows: sheetTiles(doc).map(({ title }) => ({ text: title, end: "" })),
    });
  if (doc.step === "test")
    return picture(t("console.phone.test"), promptsOf(doc).question, {
      rows: sheetTiles(doc).map(({ title }) => ({ text: title, end: "" })),
    });
  if (doc.phase === "vote")
    return picture(t("console.phone.vote"), promptsOf(doc).vote, {
      rows: targetsOf(doc).map((target) => ({ text: targetTitle(target), end: "○" })),
    });
  if (doc.phase === "decide") return picture(t("console.phone.results"), "", { rows: resultRows(doc) });
  if (doc.phase === "group" && mayGroup(doc))
    return picture(t("console.phone.group"), t("console.phone.group_title"), { rows: sortingRows(doc) });
  if (doc.phase === "group") return picture(t("console.phone.look"), t("console.phone.look_title"));
  return picture(t("console.phone.write"), promptsOf(doc).question, { blanks: 1 });
}

const mayGroup = (doc: Doc): boolean =>
  doc.workshop.steps.some(({ step, participants_group }) => step === doc.step && participants_group);

/** A note in hand, then the groups it may go to; nothing once all are sorted. */
function sortingRows(doc: Doc): Picture["rows"] {
  const groups = areasOf(doc).filter(({ cards }) => cards.length);
  return trayOf(doc)
    .slice(0, 1)
    .flatMap((note) => [{ text: nameOf(note), end: "" }, ...groups.map((area) => ({ text: areaName(area), end: "+" }))]);
}
