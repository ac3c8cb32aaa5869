import type { accessibility as german } from "#texts/de/legalAccessibility.ts";

export const accessibility: typeof german = {
  title: "Accessibility statement",
  lead: "It is about the AI register in Microsoft Teams. The measure is level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, the European standard EN 301 549 and the German BITV 2.0.",
  result: {
    heading: "How far the register is accessible",
    text: "The register largely meets these requirements. We say so ourselves, by the tests that are named here. No independent body has tested it yet.",
  },
  tested: {
    heading: "What is tested",
    text: "These tests run with every change of the register, in Chromium and in an imitation of Teams:",
    items: [
      "All pages and the most important dialogs, menus and side panels by the rules of axe, in the light and the dark theme and in high contrast: nothing was found.",
      "The pages at a width of 320 pixels, which is what 400 % zoom makes of a screen: nothing has to be scrolled sideways.",
      "Use by keyboard alone: looking up what is allowed; finding an application; reporting; giving a hint; answering questions; editing an entry. The focus stays visible.",
      "Buttons and links that stand by themselves are at least 24 pixels high and wide.",
      "Names, roles and states that screen readers read; numbers of hits, results and errors are announced.",
      "The view that Teams shows on phones.",
      "All cards of the chat in three themes and two widths.",
    ],
  },
  untested: {
    heading: "What is not tested yet",
    text: "This we do not know from tests of our own:",
    items: [
      "Reading aloud with NVDA, JAWS, VoiceOver and TalkBack, and tests by people who use such aids every day.",
      "The apps of Teams and Outlook on Windows, Mac, Android and phones by Apple, and browsers other than Chromium.",
      "Speech input and screen magnifiers.",
    ],
  },
  barriers: {
    heading: "What is not accessible",
    text: "These barriers are known:",
    items: [
      "How a day is typed is up to the browser, whose language may be another one than the register’s.",
      "Cards in the chat are drawn by Teams. Their type, focus and order depend on Microsoft. Everything a card can do is possible in the register too.",
      "What owners write can be hard to understand. The register is not available in easy language or in German sign language.",
      "Printed pages, and PDF files of them, are made by the browser; whether they are accessible depends on it.",
    ],
  },
  feedback: {
    heading: "Report a barrier",
    text: "Is there something you cannot do? Please tell us on which page, and what you use. You then get what you need in another way.",
    unnamed: (city) =>
      city === undefined
        ? "Please turn to the AI coordinators of your city."
        : `Please turn to the AI coordinators (${city}).`,
  },
  enforcement: {
    heading: "If the answer does not satisfy you",
    text: "Then you can turn to the body that enforces the accessibility of public bodies in your Land, or settles disputes about it. This is free of charge.",
    unnamed: "The representatives of disabled employees can tell you which body that is.",
  },
  asOf: (day: string) => `This statement is of ${day}`,
};
