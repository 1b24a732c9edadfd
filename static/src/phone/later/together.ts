// Practice before the start, two people on one phone, and why one asks for help.
import "../start";

export { HelpReasons } from "../help-reasons";
export { PairLine } from "../pair-line";
export { Practice } from "../practice";
