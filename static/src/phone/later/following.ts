// What follows the first question: changing a note, the question to solve, everybody's notes.
import "../app";

export { Ask } from "../ask";
export { Edit } from "../edit";
export { Read } from "../reading";
