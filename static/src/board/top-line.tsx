// The top of the views outside the steps: the house, and a word on the right, or our lost link.
import { isLost, LinkLost } from "./link-lost";
import { Logo } from "./logo";
import type { Scene } from "./scene";

export function TopLine({ scene: { live }, text }: { scene: Scene; text: string }) {
  return (
    <header class="lobby-top pad">
      <Logo />
      {isLost(live) ? <LinkLost live={live} /> : <p class="soft" dir="auto">{text}</p>}
    </header>
  );
}
