// A pill that says the choice, with the browser's own list over it: known to everyone, phones and readers included.
import { Icon } from "../parts/icon";

export interface Choice { value: string; word: string }

interface ChoicePillProps {
  class: string;
  label: string;
  /** What the pill reads. */
  text: string;
  icon?: string;
  value: string;
  choices: readonly Choice[];
  choose: (value: string) => void;
}

export function ChoicePill({ class: className, label, text, icon, value, choices, choose }: ChoicePillProps) {
  return (
    <label class={className}>
      {icon && <Icon name={icon} />}
      <span aria-hidden="true">{text}</span>
      <Icon name="chevron-down" />
      <select aria-label={label} value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.word}</option>)}
      </select>
    </label>
  );
}
