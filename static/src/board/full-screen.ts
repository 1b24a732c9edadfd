// Full screen, where the browser has it.
export function toggleFullScreen(): void {
  const asked = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  // Refused by the browser or its settings: the wall stays as it is.
  asked?.catch(() => {});
}
