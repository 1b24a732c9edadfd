// The desk's button: a pictogram before its word. kind: "s", "quiet", "dark", "accent", "main", several at once.
import type { JSX } from "preact";
import { Icon } from "../parts/icon";

type Shape = JSX.IntrinsicElements["button"] & { icon?: string; kind?: string };

export function Button({ icon, kind = "", children, ...rest }: Shape) {
  const kinds = kind
    .split(" ")
    .filter(Boolean)
    .map((each) => ` btn--${each}`);
  return (
    <button class={"btn" + kinds.join("")} type="button" {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
