// The screen is as tall as what is visible: with the keyboard open, the bottom bar stays just above it.

export function followViewport(): void {
  const visible = window.visualViewport;
  if (!visible) return;
  const fit = () => {
    document.documentElement.style.setProperty("--screen", `${Math.round(visible.height)}px`);
    // Safari pushes the page up instead of shrinking it.
    if (visible.offsetTop) window.scrollTo(0, 0);
  };
  visible.addEventListener("resize", fit);
  fit();
}
