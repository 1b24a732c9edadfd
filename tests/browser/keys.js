// Where the keyboard is, and where it should be able to go: two questions to ask of the page.
(() => {
  let stops = [];
  let at = null;
  return { ask, here };

  /** What Tab must reach: all that can be used in the page, or in the dialog that is over it. */
  function ask() {
    const dialogs = [...document.querySelectorAll("[aria-modal=true], [role=menu]")].filter(isSeen);
    const root = dialogs[dialogs.length - 1] || document.body;
    const controls = root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
    const names = [...controls].filter((one) => isSeen(one) && one.tabIndex >= 0 && !one.disabled).map(groupOf);
    stops = [...new Set(names)];
    at = null;
    return stops.map(named);
  }

  /** The stop that has the focus now: its place among them (-1 outside), and what is wrong with how it shows. */
  function here() {
    const element = document.activeElement;
    if (!element || element === document.body) return { place: -1, name: "", faults: [] };
    const faults = [];
    if (!hasRing(element)) faults.push("no ring of 3 px around the focus");
    if (!isUncovered(element)) faults.push("the focus is covered or out of sight");
    if (at && isAbove(element, at)) faults.push(`Tab goes up from ${named(at)}`);
    at = element;
    return { place: stops.indexOf(groupOf(element)), name: named(element), faults };
  }

  function isSeen(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
  }

  /** Radio buttons of one name are one stop. */
  function groupOf(element) {
    if (element.type !== "radio" || !element.name) return element;
    return [...document.getElementsByName(element.name)].find((one) => one.type === "radio");
  }

  /** On the element, or on what draws it: its label, its frame. */
  function hasRing(element) {
    const drawn = [element, element.nextElementSibling];
    for (let frame = element.parentElement, up = 0; frame && up < 3; frame = frame.parentElement, up++) drawn.push(frame);
    return drawn.filter(Boolean).some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 3;
    });
  }

  function isUncovered(element) {
    const drawn = element.offsetWidth === 1 ? (element.labels && element.labels[0]) || element : element;
    const { left, top, width, height } = drawn.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]];
    return points.some(([x, y]) => {
      const found = document.elementFromPoint(left + width * x, top + height * y);
      return found && (drawn.contains(found) || found.contains(drawn));
    });
  }

  function isAbove(element, before) {
    if (!before.isConnected || stops.indexOf(groupOf(element)) === 0) return false;
    const [now, was] = [element.getBoundingClientRect(), before.getBoundingClientRect()];
    return now.bottom <= was.top - 4 && now.left < was.right && was.left < now.right && !isPinned(element) && !isPinned(before);
  }

  /** Lists that scroll under a fixed bar move while one walks. */
  function isPinned(element) {
    return Boolean(element.closest("header, footer, aside, nav")) || scrolls(element);
  }

  function scrolls(element) {
    for (let frame = element.parentElement; frame; frame = frame.parentElement) if (frame.scrollTop > 0) return true;
    return false;
  }

  function named(element) {
    const words = (element.getAttribute("aria-label") || element.textContent || element.name || element.id || "").trim();
    return `<${element.tagName.toLowerCase()}${element.className ? "." + String(element.className).replace(/ /g, ".") : ""}> ${words.slice(0, 30)}`;
  }
})()
