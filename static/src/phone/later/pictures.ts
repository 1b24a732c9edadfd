// Photos and drawings.
import "../start";

export { Ink } from "../../parts/ink";
export { flattened } from "../../parts/picture-files";
export { Drawing } from "../drawing";
export { Photo } from "../photo";
