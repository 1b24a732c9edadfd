// What a prototype is called: its own name, else the idea it comes from.
import { t } from "../parts/i18n";
import type { Prototype } from "../live/doc";

export const sheetName = ({ sheet, source }: Prototype): string => sheet.name || source.title || t("console.sheet.unnamed");
