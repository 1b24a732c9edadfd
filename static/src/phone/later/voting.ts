// The ballot.
import "../app";

export { Vote } from "../vote";
