// The moments a sleeping page comes back: shown again, network back, taken out of the browser's cache.

export function watchPage(wakeUp: () => void): () => void {
  const shown = () => document.visibilityState === "visible" && wakeUp();
  document.addEventListener("visibilitychange", shown);
  window.addEventListener("online", wakeUp);
  window.addEventListener("pageshow", returned);
  return () => {
    document.removeEventListener("visibilitychange", shown);
    window.removeEventListener("online", wakeUp);
    window.removeEventListener("pageshow", returned);
  };

  function returned(event: PageTransitionEvent): void {
    if (event.persisted) wakeUp();
  }
}
