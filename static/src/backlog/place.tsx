// A centre and its versant, on one line when there is room.
import type { Card } from "./card";

export function Place({ name, versant }: { name: string; versant: Card["centre"]["versant"] }) {
  if (!versant) return <>{name}</>;
  return <>{name}, <span class="nowrap">{versant}</span></>;
}
