/**
 * Runs in the page: texts of the cards that are cut off or stick out. Fields are left out, because what is typed into
 * them scrolls; so are half pixels, and the few by which a glyph's box is higher than its line.
 */
export function cutTexts(): readonly string[] {
  const found: string[] = [];
  for (const card of document.querySelectorAll<HTMLElement>(".card")) {
    const example = card.closest("[id]")?.id ?? "";
    const frames: { readonly element: Element; readonly box: DOMRect }[] = [];
    for (const element of [card, ...card.querySelectorAll<HTMLElement>("*")]) {
      if (element.matches("input, textarea")) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX === "visible" && overflowY === "visible") continue;
      frames.push({ element, box: element.getBoundingClientRect() });
      const { clientHeight, clientWidth, scrollHeight, scrollWidth } = element;
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) {
        found.push(`${example}: ${element.textContent}`);
      }
    }
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const around = frames.filter(({ element }) => element.contains(node));
      const isCut = [...range.getClientRects()].some((text) =>
        around.some(
          ({ box }) =>
            text.left < box.left - 0.5 ||
            text.right > box.right + 0.5 ||
            text.top < box.top - 3 ||
            text.bottom > box.bottom + 3,
        ),
      );
      if (isCut) found.push(`${example}: ${node.textContent}`);
    }
  }
  return found;
}
