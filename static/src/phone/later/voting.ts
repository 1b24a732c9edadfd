// The ballot.
import "../start";

export { Vote } from "../vote";
