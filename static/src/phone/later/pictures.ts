// Photos and drawings.
import "../app";

export { Ink } from "../../parts/ink";
export { flattened } from "../../parts/picture-files";
export { Drawing } from "../drawing";
export { Photo } from "../photo";
