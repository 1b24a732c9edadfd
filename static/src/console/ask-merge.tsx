// Two groups that say the same become one; the other's name stays.
import { useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Answers } from "./answers";
import { useBooth, useDoc } from "./booth";
import { Dialog } from "./dialog";
import { areaName, areasOf } from "./sorting";

export function AskMerge({ clusterId, onClose }: { clusterId: string; onClose: () => void }) {
  const { act } = useBooth();
  const areas = areasOf(useDoc());
  const others = areas.filter(({ id }) => id !== clusterId);
  const gone = areas.find(({ id }) => id === clusterId);
  const [into, setInto] = useState("");
  const merge = () => {
    onClose();
    void act("merge_clusters", { into, from: clusterId });
  };
  if (!gone) return null;
  return (
    <Dialog
      title={t("console.merge.title", { group: areaName(gone) })}
      onClose={onClose}
      actions={
        <Answers
          stay={t("common.cancel")}
          go={t("console.merge.go")}
          icon="layers"
          disabled={!into}
          onStay={onClose}
          onGo={merge}
        />
      }
    >
      <p>{t("console.merge.text")}</p>
      <fieldset class="chips">
        <legend class="sr">{t("console.merge.into")}</legend>
        {others.map((area, index) => (
          <label key={area.id} class={"pick" + (area.id === into ? " is-on" : "")}>
            <input
              type="radio"
              name="into"
              checked={area.id === into}
              data-first={index === 0 ? "" : undefined}
              onChange={() => setInto(area.id)}
            />
            {areaName(area)}
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
