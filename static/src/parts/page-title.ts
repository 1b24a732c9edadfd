// The title of the page says where the workshop is, for those who listen and those with many pages open.
import { useEffect } from "preact/hooks";

const first = typeof document === "undefined" ? "" : document.title;

/** In the component that draws the screen: the title of the screen, then the page's own. */
export function usePageTitle(): void {
  useEffect(() => {
    const heading = document.querySelector("h1");
    const words = heading ? heading.textContent : "";
    document.title = words ? `${words} · ${first}` : first;
  });
}
