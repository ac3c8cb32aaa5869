import { LANGUAGES, type Language, THEMES, type Theme } from "#local/window/windowState.ts";

/** How wide Teams shows a card: on a phone or in a side panel, and in a chat on a screen. */
export const WIDTHS = ["narrow", "wide"] as const;
export type Width = (typeof WIDTHS)[number];

/** What the gallery shows; everything is in its address, so links and tests can set it. */
export interface GalleryState {
  readonly theme: Theme;
  readonly language: Language;
  readonly width: Width;
  /** Which group of examples, counted from 1; 0 for all of them on one page. */
  readonly subject: number;
}

/** Unknown values fall back to the default instead of breaking an old link. */
export function parseGalleryState(query: string): GalleryState {
  const values = new URLSearchParams(query);
  return {
    theme: THEMES.find((one) => one === values.get("theme")) ?? "light",
    language: LANGUAGES.find((one) => one === values.get("lang")) ?? "de",
    width: WIDTHS.find((one) => one === values.get("width")) ?? "wide",
    subject: subjectIn(values.get("subject")),
  };
}

export function galleryStateToQuery({ theme, language, subject, width }: GalleryState): string {
  const values = { theme, lang: language, width, subject: String(subject) };
  return `?${new URLSearchParams(values)}`;
}

function subjectIn(text: string | null): number {
  return /^\d{1,3}$/.test(text ?? "") ? Number(text) : 1;
}
