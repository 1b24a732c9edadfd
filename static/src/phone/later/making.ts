// Sheets of prototypes, and their try.
import "../app";

export { Remark } from "../remark";
export { Sheet } from "../sheet";
export { Sheets } from "../sheets";
export { Trial, Trials } from "../trial";
export { Verdicts } from "../verdicts";
