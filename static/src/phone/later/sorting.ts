// Putting notes together, on phones that may.
import "../start";

export { NewGroup } from "../new-group";
export { Sort } from "../sort";
