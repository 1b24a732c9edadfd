// Towards the backlog: once, and then said.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import type { Prototype } from "../live/doc";
import { useBooth } from "./booth";
import { Button } from "./button";

export function PromoteButton({ id, prototype }: { id: string; prototype: Prototype }) {
  const { boot, question } = useBooth();
  if (prototype.promoted)
    return (
      <a class="promoted" href={boot.urls.backlog}>
        <Icon name="circle-check" />
        {t("console.promote.done")}
      </a>
    );
  return (
    <Button icon="share-2" onClick={() => (question.value = { kind: "promote", prototypeId: id })}>
      {t("console.promote")}
    </Button>
  );
}
