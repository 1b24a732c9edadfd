// Putting notes together, on phones that may.
import "../app";

export { NewGroup } from "../new-group";
export { Sort } from "../sort";
