// What follows the first question: changing a note, what was not sent, the question to solve, everybody's notes.
import "../start";

export { Ask } from "../ask";
export { DraftNote } from "../draft-note";
export { Edit } from "../edit";
export { Read } from "../reading";
export { UnsentNote } from "../unsent-note";
