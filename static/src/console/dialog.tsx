// A dialog keeps the keyboard inside it, closes on Escape, and gives the focus back to where it was.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../parts/i18n";
import { Button } from "./button";

interface Shape {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  actions?: ComponentChildren;
  urgent?: boolean;
  wide?: boolean;
}

export function Dialog({ title, onClose, children, actions, urgent = false, wide = false }: Shape) {
  const frame = useFocusWithin(onClose);
  return (
    <div class="veil" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <section
        ref={frame}
        class={"dialog" + (wide ? " dialog--wide" : "")}
        role={urgent ? "alertdialog" : "dialog"}
        aria-modal="true"
        aria-labelledby="dialog-title"
        tabIndex={-1}
      >
        <div class="dialog-head">
          <h2 id="dialog-title">{title}</h2>
          <Button kind="quiet away" icon="x" onClick={onClose}>
            {t("common.close")}
          </Button>
        </div>
        <div class="dialog-body">{children}</div>
        {actions && <div class="dialog-foot">{actions}</div>}
      </section>
    </div>
  );
}

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex='0']";

/** The first thing marked data-first takes the focus, else the first control of the body. */
export function useFocusWithin(onClose: () => void) {
  const frame = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const inside = frame.current as HTMLElement;
    (inside.querySelector<HTMLElement>("[data-first]") || inside).focus();
    const onKey = (event: KeyboardEvent) => keepInside(event, inside, () => close.current());
    // What had the focus may be gone, as a picture just copied: the keyboard still belongs to the dialog.
    const onLostKey = (event: KeyboardEvent) => event.target === document.body && onKey(event);
    inside.addEventListener("keydown", onKey);
    document.addEventListener("keydown", onLostKey);
    return () => {
      inside.removeEventListener("keydown", onKey);
      document.removeEventListener("keydown", onLostKey);
      if (before && before.isConnected) before.focus();
    };
  }, []);
  return frame;
}

function keepInside(event: KeyboardEvent, inside: HTMLElement, close: () => void): void {
  if (event.key === "Escape") {
    event.stopPropagation();
    close();
  }
  if (event.key !== "Tab") return;
  const stops = [...inside.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
  const isLost = document.activeElement === document.body;
  if (document.activeElement !== edge && document.activeElement !== inside && !isLost) return;
  event.preventDefault();
  (event.shiftKey ? stops[stops.length - 1] : stops[0])?.focus();
}
