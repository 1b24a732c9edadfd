// What was chosen, and the end.
import "../app";

export { Ended } from "../ended";
export { Reserve, Results } from "../results";
