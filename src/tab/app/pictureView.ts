import { browserStorage } from "#tab/shared/browserStorage.ts";
import {
  type Drawn,
  doesStand,
  forgetLastViews,
  type LastView,
  PICTURED_PAGES,
  type Pictured,
  PREFIX,
  pictureKey,
  storedView,
} from "./lastView.ts";

/** A longer picture would take longer to lay than it saves. */
const MAX_LENGTH = 400_000;
const CALM_FOR = 500;
/** What belongs to what can be pressed, named or read aloud, and to nothing that is seen. */
const UNSEEN = new Set(["id", "href", "for", "name", "tabindex", "data-tabster", "autofocus"]);

/** Takes a picture as soon as the page stands and nothing in it has moved for a while, and whenever people leave it. */
export function keepPictures(page: HTMLElement, now: () => Pictured): void {
  forgetOthers(now().personId);
  const take = () => storePicture(page, now());
  const takeFirst = () => {
    if (take()) moves.disconnect();
  };
  let calm = setTimeout(takeFirst, CALM_FOR);
  const moves = new MutationObserver(() => {
    clearTimeout(calm);
    calm = setTimeout(takeFirst, CALM_FOR);
  });
  moves.observe(page, { childList: true, subtree: true, characterData: true });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") take();
  });
  addEventListener("pagehide", take);
}

/**
 * Stores what the page looks like for its next visit. Nothing is stored while somebody types into it or has scrolled, or
 * where the page waits for something: the page would begin otherwise. False says so.
 */
function storePicture(page: HTMLElement, of: Pictured, storage = browserStorage(window)): boolean {
  const key = pictureKey(of);
  if (key === undefined || !isAtItsBeginning(page)) return false;
  const view: LastView = { ...of, rules: rulesOf(page), drawn: drawnOf(page) };
  const text = JSON.stringify(view);
  try {
    if (text.length <= MAX_LENGTH) storage?.setItem(key, text);
  } catch {
    // A full or forbidden storage only loses the picture.
  }
  return true;
}

/** One person's pictures are kept, as one person's register is. */
function forgetOthers(personId: string, storage = browserStorage(window)): void {
  const texts = PICTURED_PAGES.map((page) => storage?.getItem(PREFIX + page) ?? null);
  const isOthers = texts.some((text) => text !== null && storedView(text)?.personId !== personId);
  if (isOthers) forgetLastViews(storage);
}

function isAtItsBeginning(page: HTMLElement): boolean {
  if (!doesStand(page)) return false;
  const isTyped = [...page.querySelectorAll("input, textarea")].some(
    (field) => "value" in field && field.value !== "" && field.matches(":read-write"),
  );
  const isScrolled = [document.documentElement, ...page.querySelectorAll("*")].some(
    ({ scrollTop }) => scrollTop > 0,
  );
  return !isTyped && !isScrolled;
}

function drawnOf(element: Element): Drawn {
  const attributes = [...element.attributes]
    .filter(({ name }) => !UNSEEN.has(name) && !name.startsWith("on"))
    .map(({ name, value }) => [name, value] as const);
  const children = [...element.childNodes].flatMap((node): Drawn[] => {
    if (node instanceof Element) return isSaid(node) ? [] : [drawnOf(node)];
    return node instanceof Text ? [node.data] : [];
  });
  return [element.localName, Object.fromEntries(attributes), children];
}

/** An empty place of messages would only be announced. */
function isSaid(element: Element): boolean {
  return element.matches("[role=status]:empty, [role=alert]:empty, script, style, noscript");
}

/** The rules of all classes in the picture, in the order in which the page has them. */
function rulesOf(page: HTMLElement): string {
  const used = new Set([...page.querySelectorAll("*")].flatMap(({ classList }) => [...classList]));
  return [...document.styleSheets].map((sheet) => sheetText(sheet, used)).join("");
}

function sheetText(sheet: CSSStyleSheet, used: ReadonlySet<string>): string {
  // What the page brings along by itself is the only one that is written out.
  if (sheet.ownerNode?.textContent !== "") return "";
  const rules = [...sheet.cssRules]
    .map(({ cssText }) => cssText)
    .filter((text) => {
      const named = [...(text.split("{", 1)[0] ?? "").matchAll(/\.([\w-]+)/g)];
      return (
        text.startsWith("@") || named.length === 0 || named.some(([, one = ""]) => used.has(one))
      );
    });
  if (rules.length === 0) return "";
  const { mediaText } = sheet.media;
  return mediaText === "" ? rules.join("") : `@media ${mediaText}{${rules.join("")}}`;
}
