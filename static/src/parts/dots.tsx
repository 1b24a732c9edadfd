// Dots to count with: a full one is a vote or a person done, a dashed one is still to come. Never a bar, never a percentage.
export function Dots({ on, of = on, label, class: className }: { on: number; of?: number; label: string; class?: string }) {
  return (
    <span class={"dots" + (className ? " " + className : "")} role="img" aria-label={label}>
      {Array.from({ length: of }, (_, index) => <i key={index} class={index < on ? "on" : undefined} />)}
    </span>
  );
}
