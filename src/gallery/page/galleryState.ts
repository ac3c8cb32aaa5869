import { LANGUAGES, type Language, THEMES, type Theme } from "#local/window/windowState.ts";

/** How wide Teams shows a card: on a phone or in a side panel, and in a chat on a screen. */
export const WIDTHS = ["narrow", "wide"] as const;
export type Width = (typeof WIDTHS)[number];

/** What the gallery shows; everything is in its address, so links and tests can set it. */
export interface GalleryState {
  readonly theme: Theme;
  readonly language: Language;
  readonly width: Width;
}

/** Unknown values fall back to the default instead of breaking an old link. */
export function parseGalleryState(query: string): GalleryState {
  const values = new URLSearchParams(query);
  return {
    theme: THEMES.find((one) => one === values.get("theme")) ?? "light",
    language: LANGUAGES.find((one) => one === values.get("lang")) ?? "de",
    width: WIDTHS.find((one) => one === values.get("width")) ?? "wide",
  };
}

export function galleryStateToQuery({ theme, language, width }: GalleryState): string {
  return `?${new URLSearchParams({ theme, lang: language, width })}`;
}
