// The server's clock in a component, refreshed every so often.
import { useEffect, useState } from "preact/hooks";
import { useBooth } from "./booth";

export function useNow(everyMs: number): number {
  const { live } = useBooth();
  const [now, setNow] = useState(live.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(live.now()), everyMs);
    return () => clearInterval(ticking);
  }, [everyMs]);
  return now;
}
