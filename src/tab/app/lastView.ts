import { isRecord, isText, shape } from "#contract/check.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { hashParts } from "#tab/session/hash.ts";
import { browserStorage } from "#tab/shared/browserStorage.ts";

/*
 * What a page looked like when it was last there is shown as a picture until the page itself stands, as phones do it with
 * their apps. Nothing in it can be pressed or is read aloud: it only saves people the look at an empty page.
 */

/** What a picture is of. */
export interface Pictured {
  readonly personId: string;
  readonly page: string;
  /**
   * Day, theme, language, hash and width: it is shown where all of it is the same. What is allowed today may not be tomorrow,
   * so no picture outlives its day.
   */
  readonly look: string;
}

export interface LastView extends Pictured {
  /** The rules of the styles that it needs. */
  readonly rules: string;
  readonly drawn: Drawn;
}

/** An element with its attributes and children, or a text. */
export type Drawn =
  | string
  | readonly [
      tag: string,
      attributes: Readonly<Record<string, string>>,
      children: readonly Drawn[],
    ];

/** The pages that people come back to; where nothing is typed and kept. */
export const PICTURED_PAGES = ["start", "register"] as const;
export const PREFIX = "ki-register-view/";
/** A page that does not come by then says so, which nobody sees behind a picture. */
const SHOWN_FOR = 8_000;
const SVG = "http://www.w3.org/2000/svg";

const isLastView = shape<LastView>({
  personId: isText,
  page: isText,
  look: isText,
  rules: isText,
  drawn: isDrawn,
});

/** Where the picture of a page is stored, if it has one. */
export function pictureKey({ page }: Pictured): string | undefined {
  return PICTURED_PAGES.some((one) => one === page) ? PREFIX + page : undefined;
}

/** What a picture of the page would be of now. */
export function pictured(
  host: { readonly personId: string; readonly theme: () => string },
  language: string,
  hash: string,
): Pictured {
  const { page, query } = hashParts(hash);
  const day = dayOfInstant(new Date().toISOString());
  return {
    personId: host.personId,
    page: page === "" ? "start" : page,
    look: [day, host.theme(), language, query, innerWidth].join("/"),
  };
}

/** The stored picture, if it is one of what would be shown now. */
export function fittingView(text: string | null, now: Pictured): LastView | undefined {
  const stored = storedView(text);
  const isSame =
    stored?.personId === now.personId && stored.page === now.page && stored.look === now.look;
  return isSame ? stored : undefined;
}

/** undefined where it is none of ours. */
export function storedView(text: string | null): LastView | undefined {
  try {
    const stored: unknown = JSON.parse(text ?? "null");
    return isLastView(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Shows the picture of this place over the page until there is more than its skeleton. Never fails. */
export function showLastView(
  page: HTMLElement,
  now: Pictured,
  storage = browserStorage(window),
): void {
  const key = pictureKey(now);
  if (key === undefined) return;
  try {
    const view = fittingView(storage?.getItem(key) ?? null, now);
    if (view !== undefined) lay(view, page);
  } catch {
    // The browser refuses, or what is stored is not ours: the page comes without it.
  }
}

/** Whoever is refused leaves nothing behind. */
export function forgetLastViews(storage = browserStorage(window)): void {
  for (const page of PICTURED_PAGES) storage?.removeItem(PREFIX + page);
}

/** More than its skeleton, and nothing in it waits. */
export function doesStand(page: HTMLElement): boolean {
  return page.querySelector("h1") !== null && page.querySelector("[data-waiting]") === null;
}

function lay({ rules, drawn }: LastView, page: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  const picture = document.createElement("div");
  picture.inert = true;
  picture.ariaHidden = "true";
  picture.style.cssText = "position:absolute;inset:0;z-index:1";
  picture.append(elementOf(drawn));
  page.after(picture);
  const stands = new MutationObserver(() => {
    if (doesStand(page)) takeAway();
  });
  const late = setTimeout(takeAway, SHOWN_FOR);
  stands.observe(page, { childList: true, subtree: true });

  function takeAway(): void {
    stands.disconnect();
    clearTimeout(late);
    picture.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}

function elementOf(drawn: Drawn, isInSvg = false): Node {
  if (typeof drawn === "string") return document.createTextNode(drawn);
  const [tag, { style, ...attributes }, children] = drawn;
  const isSvg = isInSvg || tag === "svg";
  const element = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // The attribute would be refused by the page's rules, the property is not.
  if (style !== undefined) element.style.cssText = style;
  element.append(...children.map((child) => elementOf(child, isSvg)));
  return element;
}

function isDrawn(value: unknown): value is Drawn {
  if (typeof value === "string") return true;
  if (!Array.isArray(value)) return false;
  const [tag, attributes, children] = value;
  return (
    isText(tag) &&
    isRecord(attributes) &&
    Object.values(attributes).every(isText) &&
    Array.isArray(children) &&
    children.every(isDrawn)
  );
}
