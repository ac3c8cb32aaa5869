/** Runs in the page: everything that people read or hear, each text by itself; what they have typed is their own. */
export function shownTexts(root: string): readonly string[] {
  const found: string[] = [];
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) || element.matches("option");
  for (const element of document.querySelectorAll(`:is(${root}) *`)) {
    if (element.matches("script, style, noscript") || !isShown(element)) continue;
    for (const name of ["aria-label", "title", "alt", "placeholder", "aria-description"]) {
      found.push(element.getAttribute(name) ?? "");
    }
    if (element.matches("textarea")) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? "");
    }
  }
  return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ""))];
}
