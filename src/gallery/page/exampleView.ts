import { createCardView } from "#local/window/cardView.ts";
import { element } from "#local/window/element.ts";
import type { Language } from "#local/window/windowState.ts";
import { windowTexts } from "#local/window/windowTexts.ts";
import type { GalleryCard } from "./fetchCards.ts";
import { galleryTexts } from "./galleryTexts.ts";
import { partsToOpen } from "./partsToOpen.ts";

interface ExampleParts {
  readonly language: Language;
  readonly openLink: (url: string) => void;
  readonly announce: (text: string) => void;
  /** What the parts that are shown already look like. */
  readonly shownParts: Set<string>;
}

/** One example: its title, the card as it arrives, and once more for each part, opened. */
export function createExampleView(example: GalleryCard, parts: ExampleParts): HTMLElement {
  const { language, shownParts } = parts;
  const texts = galleryTexts(language);
  const item = element("article", { class: "example", id: example.id });
  item.setAttribute("aria-labelledby", `${example.id}-title`);
  const heading = element("h3", { id: `${example.id}-title` });
  heading.textContent = example.title;
  const opened = partsToOpen(example.card, shownParts);
  item.style.setProperty("--views", String(1 + opened.length));
  const views = element("div", { class: "views" });
  views.append(
    figure(texts.size(kilobytes(example.card, language)), show(undefined)),
    ...opened.map(({ index, title }) => figure(texts.opened(title), show(index))),
  );
  item.append(heading, views);
  return item;

  function show(opened: number | undefined): HTMLElement {
    const view = createCardView({
      texts: windowTexts(language),
      invoke: async () => ({ kind: "message", text: texts.notSent }),
      openLink: parts.openLink,
      announce: parts.announce,
    });
    view.show(example.card);
    if (opened !== undefined) {
      view.element.querySelectorAll<HTMLElement>(".expandable")[opened]?.click();
    }
    return view.element;
  }
}

function figure(caption: string, card: HTMLElement): HTMLElement {
  const made = element("figure");
  const text = element("figcaption");
  text.textContent = caption;
  made.append(text, card);
  return made;
}

function kilobytes(card: unknown, language: Language): string {
  const bytes = new TextEncoder().encode(JSON.stringify(card)).length;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024);
}
