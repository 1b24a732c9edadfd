// The head of a group: its pictogram, its name to change in place, its key, and what may be done with it.
import { useRef, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Icon } from "../parts/icon";
import { markIcon } from "../parts/steps";
import { spotlight } from "./acts";
import { useBooth } from "./booth";
import { Menu, MenuItem } from "./menu";
import { naming } from "./naming";
import { areaName, type Area } from "./sorting";

export function AreaHead({ area }: { area: Area }) {
  const rename = () => (naming.value = area.id);
  const named = (byKey: boolean) => {
    if (naming.value === area.id) naming.value = null;
    if (byKey) setTimeout(() => document.getElementById(`area-${area.id}`)?.focus());
  };
  return (
    <header>
      <Icon name={markIcon(area.mark)} />
      {naming.value === area.id ? (
        <NameField area={area} onDone={named} />
      ) : (
        <button
          id={`area-${area.id}`}
          class="area-name"
          type="button"
          title={t("console.group.rename")}
          onClick={rename}
        >
          {areaName(area)}
        </button>
      )}
      {area.key && <kbd class="kbd">{area.key}</kbd>}
      <AreaMenu area={area} onRename={rename} />
    </header>
  );
}

function NameField({ area, onDone }: { area: Area; onDone: (byKey: boolean) => void }) {
  const { act } = useBooth();
  const [title, setTitle] = useState(area.title);
  const isOver = useRef(false);
  const finish = (isKept: boolean, byKey: boolean) => {
    // Removing the field blurs it: that must not keep a second time.
    if (isOver.current) return;
    isOver.current = true;
    onDone(byKey);
    if (isKept && title.trim() !== area.title) void act("name_cluster", { cluster_id: area.id, title: title.trim() });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" || event.key === "Enter") finish(event.key === "Enter", true);
  };
  return (
    <input
      ref={focusOnce}
      class="input"
      maxLength={60}
      dir="auto"
      aria-label={t("console.group.name")}
      placeholder={area.label || t("console.group.name")}
      value={title}
      onInput={(event) => setTitle(event.currentTarget.value)}
      onKeyDown={onKey}
      onBlur={() => finish(true, false)}
    />
  );
}

function AreaMenu({ area, onRename }: { area: Area; onRename: () => void }) {
  const booth = useBooth();
  const { act, question } = booth;
  return (
    <Menu class="area-menu" label={<Icon name="ellipsis" />} name={t("console.group.menu", { group: areaName(area) })}>
      <MenuItem icon="pencil" onPick={onRename}>
        {t("console.group.rename")}
      </MenuItem>
      <MenuItem icon="projector" onPick={() => spotlight(booth, "cluster", area.id)}>
        {t("console.show")}
      </MenuItem>
      <MenuItem icon="layers" onPick={() => (question.value = { kind: "merge", clusterId: area.id })}>
        {t("console.group.merge")}
      </MenuItem>
      <MenuItem
        icon="unlink"
        onPick={() => void act("dissolve_cluster", { cluster_id: area.id })}
        detail={t("console.group.dissolve_detail")}
      >
        {t("console.group.dissolve")}
      </MenuItem>
    </Menu>
  );
}

const seen = new WeakSet<HTMLElement>();

function focusOnce(field: HTMLInputElement | null): void {
  if (!field || seen.has(field)) return;
  seen.add(field);
  field.closest("article")?.scrollIntoView({ block: "nearest" });
  field.focus();
  field.select();
}
