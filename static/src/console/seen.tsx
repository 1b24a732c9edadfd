// « Ce que voit la salle »: the wall and a phone drawn small, and said in a sentence.
import { t } from "../parts/i18n";
import { Badge, Icon } from "../parts/icon";
import { markColour } from "../parts/steps";
import { useBooth, useDoc } from "./booth";
import { Button } from "./button";
import { phonePicture } from "./phone-picture";
import { wallPicture, type Picture } from "./picture";
import { openBoard } from "./plus-menu";

export function Seen() {
  const booth = useBooth();
  const doc = useDoc();
  const wall = wallPicture(doc);
  const phone = phonePicture(doc);
  const isDark = doc.workshop.talk && doc.workshop.state === "open";
  return (
    <section class="seen">
      <h2 class="h">
        <Icon name="eye" />
        {t("console.seen")}
      </h2>
      <div class="seen-pair" aria-hidden="true">
        <Small shape={"mini-wall" + (isDark ? " mini--dark" : "")} picture={wall} />
        <Small shape={"mini-phone" + (isDark ? " mini--dark" : "")} picture={phone} />
      </div>
      <dl class="seen-words">
        <dt>{t("console.seen.wall")}</dt>
        <dd>{wall.said}</dd>
        <dt>{t("console.seen.phone")}</dt>
        <dd>{phone.said}</dd>
      </dl>
      <Button kind="s" icon="maximize-2" onClick={() => openBoard(booth)}>
        {t("console.seen.large")}
      </Button>
    </section>
  );
}

function Small({ shape, picture: { title, tiles, rows, blanks } }: { shape: string; picture: Picture }) {
  const { step } = useDoc();
  return (
    <div class={"mini " + shape}>
      <div class="mini-page">
        <p class="mini-step">
          <Badge step={step} />
          {t(`method.step.${step}`)}
        </p>
        {title && (
          <p class="mini-title" dir="auto">
            {title}
          </p>
        )}
        {tiles.length > 0 && (
          <div class="mini-tiles">
            {tiles.slice(0, 6).map((tile, index) => (
              <div key={index} data-group={tile.mark === null ? undefined : markColour(tile.mark)}>
                <b>{tile.title}</b>
                {tile.lines.map((line, at) => (
                  <span key={at} dir="auto">
                    {line}
                  </span>
                ))}
              </div>
            ))}
          </div>
        )}
        {rows.length > 0 && (
          <ul class="mini-rows">
            {rows.slice(0, 8).map(({ text, end }, index) => (
              <li key={index}>
                <span dir="auto">{text}</span>
                <b>{end}</b>
              </li>
            ))}
          </ul>
        )}
        {blanks > 0 && (
          <div class="mini-blanks">
            {Array.from({ length: Math.min(blanks, 26) }, (_, index) => (
              <i key={index} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
