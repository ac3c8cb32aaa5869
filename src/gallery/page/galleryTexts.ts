import type { Language } from "#local/window/windowState.ts";

const de = {
  title: "Alle Karten des KI-Registers (Demonstration)",
  heading: "Alle Karten",
  intro:
    "Hier steht jede Karte, die das KI-Register in Teams zeigt, in jedem Zustand. Die Anwendungen und Personen sind erfunden. Sie können alles aufklappen und ausfüllen; gesendet wird nichts.",
  back: "Zum Teams-Fenster",
  theme: "Design",
  themes: { light: "Hell", dark: "Dunkel", contrast: "Hoher Kontrast" },
  language: "Sprache",
  width: "Breite",
  widths: { narrow: "Schmal (320 px)", wide: "Breit (560 px)" },
  groups: "Gruppen",
  all: (n: number) => `Alle auf einer Seite (${n})`,
  skip: "Zum Inhalt springen",
  size: (kilobytes: string) => `${kilobytes} kB von höchstens 28 kB`,
  opened: (part: string) => `„${part}“ aufgeklappt`,
  count: (n: number) => (n === 1 ? "1 Karte" : `${n} Karten`),
  notSent: "Das ist ein Beispiel. Es wurde nichts gesendet.",
  failed: (reason: string) => `Die Karten konnten nicht geladen werden: ${reason}`,
};

export type GalleryTexts = typeof de;

const en: GalleryTexts = {
  title: "All cards of the AI register (demonstration)",
  heading: "All cards",
  intro:
    "Every card that the AI register shows in Teams, in every state. Applications and people are invented. You can open and fill in everything; nothing is sent.",
  back: "To the Teams window",
  theme: "Theme",
  themes: { light: "Light", dark: "Dark", contrast: "High contrast" },
  language: "Language",
  width: "Width",
  widths: { narrow: "Narrow (320 px)", wide: "Wide (560 px)" },
  groups: "Groups",
  all: (n) => `All on one page (${n})`,
  skip: "Skip to content",
  size: (kilobytes) => `${kilobytes} kB of at most 28 kB`,
  opened: (part) => `“${part}” opened`,
  count: (n) => (n === 1 ? "1 card" : `${n} cards`),
  notSent: "This is an example. Nothing was sent.",
  failed: (reason) => `The cards could not be loaded: ${reason}`,
};

export function galleryTexts(language: Language): GalleryTexts {
  return language === "de" ? de : en;
}
