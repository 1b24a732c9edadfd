// A button that unfolds a short list of actions: arrows walk, Escape closes, a click elsewhere too.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../parts/icon";

interface Shape {
  class?: string;
  label: ComponentChildren;
  name?: string;
  children: ComponentChildren;
}

export function Menu({ class: className = "btn btn--quiet btn--s", label, name, children }: Shape) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useCloseOutside(box, isOpen, () => setOpen(false));
  const close = () => {
    setOpen(false);
    box.current?.querySelector("button")?.focus();
  };
  return (
    <div class="menu" ref={box} onKeyDown={(event) => isOpen && walk(event, box.current as HTMLElement, close)}>
      <button
        class={className}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={name}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div class="menu-list" role="menu" ref={focusFirst} onClick={close}>
          {children}
        </div>
      )}
    </div>
  );
}

interface ItemShape {
  icon: string;
  onPick: () => void;
  children: ComponentChildren;
  detail?: string;
}

export function MenuItem({ icon, onPick, children, detail }: ItemShape) {
  return (
    <button class="menu-item" role="menuitem" type="button" tabIndex={-1} onClick={onPick}>
      <Icon name={icon} />
      <span>
        {children}
        {detail && <small>{detail}</small>}
      </span>
    </button>
  );
}

const focusFirst = (list: HTMLElement | null): void => list?.querySelector<HTMLElement>("[role=menuitem]")?.focus();

function useCloseOutside(box: { current: HTMLElement | null }, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onPress = (event: Event) => box.current?.contains(event.target as Node) || close();
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [isOpen]);
}

function walk(event: KeyboardEvent, box: HTMLElement, close: () => void): void {
  const items = [...box.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    event.stopPropagation();
    close();
  } else if (step) {
    event.preventDefault();
    items[(at + step + items.length) % items.length].focus();
  }
}
