// Sheets of prototypes, and their try.
import "../start";

export { Remark } from "../remark";
export { Sheet } from "../sheet";
export { Sheets } from "../sheets";
export { Trial, Trials } from "../trial";
export { Verdicts } from "../verdicts";
