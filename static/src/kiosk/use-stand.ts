// The stand, for every part of the screen.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Stand } from "./stand";

const StandContext = createContext<Stand | null>(null);
export const StandProvider = StandContext.Provider;

export function useStand(): Stand {
  const stand = useContext(StandContext);
  if (!stand) throw new Error("no stand");
  return stand;
}
