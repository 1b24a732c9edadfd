// While the tablet's keyboard takes half of the screen, the words that are written have the rest.

const SHARE_LEFT = 0.72;

export function followKeyboard(): void {
  const visible = window.visualViewport;
  if (!visible) return;
  // A tablet that is turned has another height.
  const tallest: Record<number, number> = {};
  const fit = () => {
    const width = Math.round(visible.width);
    tallest[width] = Math.max(tallest[width] || 0, visible.height);
    document.documentElement.classList.toggle("is-short", visible.height < tallest[width] * SHARE_LEFT);
  };
  visible.addEventListener("resize", fit);
  fit();
}
