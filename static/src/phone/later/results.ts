// What was chosen, and the end.
import "../start";

export { Ended } from "../ended";
export { Reserve, Results } from "../results";
