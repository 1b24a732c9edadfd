// Looks at the page as it is drawn: what a person would stumble on that axe does not measure.
({ targetPx, textPx, foldsText }) => {
  const faults = [];
  const say = (what, element) => faults.push(`${what}: ${named(element)}`);

  for (const element of document.querySelectorAll("body *")) {
    if (!isSeen(element)) continue;
    if (isControl(element)) measureTarget(element);
    if (hasOwnText(element)) measureText(element);
  }
  for (const use of document.querySelectorAll("use[href^='#']"))
    if (!document.querySelector(use.getAttribute("href"))) faults.push(`no pictogram ${use.getAttribute("href")}`);
  measureWidth();
  return faults;

  function measureTarget(element) {
    const { width, height } = touched(element).getBoundingClientRect();
    const isInline = getComputedStyle(element).display === "inline" && element.tagName === "A";
    if (isInline || element.classList.contains("to-main")) return;
    if (Math.round(width) < targetPx || Math.round(height) < targetPx)
      say(`target of ${Math.round(width)} × ${Math.round(height)} px, under ${targetPx}`, element);
  }

  /** A box or a dot is touched through its label. */
  function touched(element) {
    const isHidden = element.matches("input[type=radio], input[type=checkbox], input[type=file]");
    return (isHidden && element.labels && element.labels[0]) || element;
  }

  function measureText(element) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < textPx) say(`text of ${size} px, under ${textPx}`, element);
    if (!foldsText && isCut(element)) say("text cut off", element);
  }

  function isCut(element) {
    const style = getComputedStyle(element);
    if (style.overflowX === "visible" && style.overflowY === "visible") return false;
    if (["auto", "scroll"].includes(style.overflowX) || ["auto", "scroll"].includes(style.overflowY)) return false;
    if (element.matches("input, textarea, select") || element.closest("[aria-expanded=false]")) return false;
    // Letters are a little taller than a tight line: only what hides half a line is a cut.
    const line = parseFloat(style.fontSize) / 2;
    return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + line;
  }

  function measureWidth() {
    const room = document.documentElement.clientWidth;
    const wide = document.scrollingElement.scrollWidth;
    if (wide > room + 1) faults.push(`the page scrolls sideways: ${wide} px in ${room}`);
    for (const box of document.querySelectorAll("main, .body")) {
      const style = getComputedStyle(box);
      if (isSeen(box) && box.scrollWidth > box.clientWidth + 1 && style.overflowX !== "visible")
        say(`scrolls sideways: ${box.scrollWidth} px in ${box.clientWidth}`, box);
    }
  }

  function isControl(element) {
    if (element.matches("[disabled], [type=hidden]")) return false;
    return element.matches("a[href], button, input, select, textarea, summary, [role=button], [role=link], [tabindex='0']");
  }

  function hasOwnText(element) {
    return [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  }

  function isSeen(element) {
    const style = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    if (style.visibility !== "visible" || !width || !height) return false;
    if (isForEarsOnly(element) && !isControl(element)) return false;
    return isExposed(element);
  }

  /** Clipped to a dot: read out, never drawn. */
  function isForEarsOnly(element) {
    for (let at = element; at; at = at.parentElement) if (at.offsetWidth === 1 && at.offsetHeight === 1) return true;
    return Boolean(element.closest(".sr"));
  }

  function isExposed(element) {
    return !element.closest("[aria-hidden=true]") && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest("[inert]");
  }

  function named(element) {
    const words = (element.getAttribute("aria-label") || element.textContent || "").trim().slice(0, 40);
    const classes = element.classList.length ? "." + [...element.classList].join(".") : "";
    return `<${element.tagName.toLowerCase()}${classes}> ${words}`;
  }
}
