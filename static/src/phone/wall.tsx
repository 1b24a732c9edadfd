// The wall is where people look now: the phone says so, and keeps a few things at hand.
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { ListenHere, Said } from "./listen";
import { MineRow } from "./mine-row";
import { ReadRow } from "./read";
import { Screen, Title } from "./screen";

/** text: what happens there, in a sentence. */
export function Wall({ text, quiet }: { text?: string; quiet?: boolean }) {
  const words = [t("phone.wall.title"), ...(text ? [text] : [])];
  return (
    <Screen body="body--middle body--roomy" action={<ListenHere pieces={words} />}>
      <Icon name="projector" class="big-ico" />
      <div class="stack-s centred">
        <Title big><Said pieces={words} at={0} /></Title>
        {text && <p><Said pieces={words} at={1} /></p>}
      </div>
      {!quiet && <div class="stack-s"><ReadRow /><MineRow /></div>}
    </Screen>
  );
}
