// The questions of a sheet, in order, and how far it is filled.
import { SHEET_FIELDS, type Prototype, type SheetField } from "../live/doc";
import { t } from "../parts/i18n";

export const titleOf = ({ sheet, source }: Prototype): string => sheet.name || source.title || t("phone.sheet.unnamed");

export const filledCount = ({ sheet }: Prototype): number => SHEET_FIELDS.filter((field) => sheet[field]).length;

/** Where to go on: the first question without an answer. */
export const firstEmpty = ({ sheet }: Prototype): SheetField => SHEET_FIELDS.find((field) => !sheet[field]) || SHEET_FIELDS[0];

export const neighbour = (field: SheetField, distance: number): SheetField | undefined => SHEET_FIELDS[SHEET_FIELDS.indexOf(field) + distance];

export const limitOf = (field: SheetField): number => (field === "name" ? 60 : 600);

export const labelOf = (field: SheetField): string => t(`method.sheet.${field}`);

/** The title over the questions that go together. */
export function familyOf(field: SheetField): string {
  if (field === "before" || field === "during" || field === "after") return t("phone.sheet.story");
  return field.startsWith("first_try") ? t("phone.sheet.try") : "";
}
