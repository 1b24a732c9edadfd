// The two answers at the foot of a dialog: stay as we are, or go.
import type { ComponentChildren } from "preact";
import { Button } from "./button";

interface Shape {
  stay: string;
  go: ComponentChildren;
  icon: string;
  onStay: () => void;
  onGo: () => unknown;
  isFirst?: boolean;
  disabled?: boolean;
}

export function Answers({ stay, go, icon, onStay, onGo, isFirst = false, disabled = false }: Shape) {
  return (
    <>
      <Button kind="away" onClick={onStay}>
        {stay}
      </Button>
      <Button
        kind="accent main"
        icon={icon}
        disabled={disabled}
        data-first={isFirst ? "" : undefined}
        onClick={() => void onGo()}
      >
        {go}
      </Button>
    </>
  );
}
