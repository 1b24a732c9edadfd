// Towards the backlog: once, and then said.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import type { Prototype } from "../live/doc";
import { useBooth } from "./booth";

export function PromoteButton({ id, prototype }: { id: string; prototype: Prototype }) {
  const { boot, question } = useBooth();
  if (prototype.promoted) return <a class="promoted" href={boot.urls.backlog}><Icon name="circle-check" />{t("console.promote.done")}</a>;
  return (
    <button class="btn" type="button" onClick={() => (question.value = { kind: "promote", prototypeId: id })}><Icon name="share-2" />{t("console.promote")}</button>
  );
}
