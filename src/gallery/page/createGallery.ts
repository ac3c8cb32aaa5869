import { byId, element } from "#local/window/element.ts";
import { linkTarget } from "#local/window/tabLink.ts";
import { LANGUAGES, type Language, THEMES } from "#local/window/windowState.ts";
import { createExampleView } from "./exampleView.ts";
import type { GalleryCard } from "./fetchCards.ts";
import {
  type GalleryState,
  galleryStateToQuery,
  parseGalleryState,
  WIDTHS,
} from "./galleryState.ts";
import { galleryTexts } from "./galleryTexts.ts";

/** The page with all cards: its controls, the groups as links, and the examples of one of them. */
export async function createGallery(
  fetchCards: (language: Language) => Promise<readonly GalleryCard[]>,
): Promise<void> {
  const theme = byId("theme", HTMLSelectElement);
  const language = byId("language", HTMLSelectElement);
  const width = byId("width", HTMLSelectElement);
  const live = byId("live", HTMLElement);
  const error = byId("error", HTMLElement);
  let state = parseGalleryState(location.search);

  theme.addEventListener("change", () => {
    change({ ...state, theme: THEMES.find((one) => one === theme.value) ?? "light" });
  });
  width.addEventListener("change", () => {
    change({ ...state, width: WIDTHS.find((one) => one === width.value) ?? "wide" });
  });
  language.addEventListener("change", () => {
    change({ ...state, language: LANGUAGES.find((one) => one === language.value) ?? "de" });
    void showCards();
  });
  change(state);
  await showCards();
  // The examples were not there yet when the browser looked for the one its address names.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();

  function change(next: GalleryState): void {
    state = next;
    const texts = galleryTexts(state.language);
    document.documentElement.dataset.theme = state.theme;
    document.documentElement.dataset.width = state.width;
    history.replaceState(null, "", `${galleryStateToQuery(state)}${location.hash}`);
    fillTexts(state.language);
    fillOptions(theme, THEMES, texts.themes, state.theme);
    fillOptions(width, WIDTHS, texts.widths, state.width);
    language.value = state.language;
    const look = new URLSearchParams({ theme: state.theme, lang: state.language });
    byId("back", HTMLAnchorElement).href = `/?${look}`;
  }

  async function showCards(): Promise<void> {
    const shown = state.language;
    try {
      const cards = await fetchCards(shown);
      // Somebody may have chosen another language meanwhile.
      if (shown !== state.language) return;
      error.textContent = "";
      arrange(cards, shown);
    } catch (reason) {
      error.textContent = galleryTexts(shown).failed(
        reason instanceof Error ? reason.message : String(reason),
      );
    }
  }

  function arrange(cards: readonly GalleryCard[], shown: Language): void {
    const texts = galleryTexts(shown);
    const groups = Map.groupBy(cards, (card) => card.group);
    const shownParts = new Set<string>();
    const links: HTMLElement[] = [];
    const named = [...groups.values()].findIndex((examples) =>
      examples.some(({ id }) => id === location.hash.slice(1)),
    );
    const subject = named === -1 ? Math.min(state.subject, groups.size) : named + 1;
    linkTo(0, texts.all(cards.length));
    const sections = [...groups].flatMap(([title, examples], index) => {
      const id = `group-${index + 1}`;
      linkTo(index + 1, `${title} (${examples.length})`);
      if (subject !== 0 && subject !== index + 1) return [];
      const section = element("section", { "aria-labelledby": id });
      const heading = element("h2", { id });
      heading.textContent = title;
      const list = element("div", { class: "examples" });
      list.append(
        ...examples.map((example) =>
          createExampleView(example, { language: shown, openLink, announce, shownParts }),
        ),
      );
      section.append(heading, list);
      return [section];
    });
    byId("groups", HTMLElement).replaceChildren(...links);
    byId("cards", HTMLElement).replaceChildren(...sections);
    byId("cards", HTMLElement).dataset.language = shown;
    announce(texts.count(sections.length === groups.size ? cards.length : shownCount(sections)));

    function linkTo(one: number, title: string): void {
      const link = element("a", { href: galleryStateToQuery({ ...state, subject: one }) });
      link.textContent = title;
      if (one === subject) link.setAttribute("aria-current", "page");
      links.push(link);
    }
  }

  function announce(text: string): void {
    live.textContent = text;
  }

  /** A link into the register opens it in the window that looks like Teams. */
  function openLink(url: string): void {
    const target = linkTarget(url, location.origin);
    if (target.kind === "outside") window.open(target.url, "_blank", "noopener");
    if (target.kind !== "tabPage") return;
    const query = new URLSearchParams({
      theme: state.theme,
      lang: state.language,
      view: "tab",
      sub: target.subPage,
    });
    location.assign(`/?${query}`);
  }
}

function shownCount(sections: readonly HTMLElement[]): number {
  return sections.reduce((sum, one) => sum + one.querySelectorAll(".example").length, 0);
}

function fillTexts(language: Language): void {
  const texts = galleryTexts(language);
  document.documentElement.lang = language;
  document.title = texts.title;
  for (const place of document.querySelectorAll<HTMLElement>("[data-text]")) {
    const text = new Map<string, unknown>(Object.entries(texts)).get(place.dataset.text ?? "");
    if (typeof text === "string") place.textContent = text;
  }
  byId("groups", HTMLElement).setAttribute("aria-label", texts.groups);
}

function fillOptions<Value extends string>(
  select: HTMLSelectElement,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
  chosen: Value,
): void {
  select.replaceChildren(
    ...values.map((value) => {
      const option = element("option", { value });
      option.textContent = labels[value];
      return option;
    }),
  );
  select.value = chosen;
}
