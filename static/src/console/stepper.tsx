// A small number with one less and one more.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";

interface Shape {
  value: number;
  label: string;
  mayLess: boolean;
  mayMore: boolean;
  onChange: (by: number) => void;
}

export function Stepper({ value, label, mayLess, mayMore, onChange }: Shape) {
  return (
    <span class="qty" role="group" aria-label={label}>
      <button
        type="button"
        aria-label={t("console.stepper.less", { what: label })}
        aria-disabled={!mayLess}
        onClick={() => mayLess && onChange(-1)}
      >
        <Icon name="minus" />
      </button>
      <b>{value}</b>
      <button
        type="button"
        aria-label={t("console.stepper.more", { what: label })}
        aria-disabled={!mayMore}
        onClick={() => mayMore && onChange(1)}
      >
        <Icon name="plus" />
      </button>
    </span>
  );
}
