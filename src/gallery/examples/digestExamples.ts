import { DIGEST_SECTIONS } from "#domain/messages/digestSections.ts";
import { type Day, dayOf } from "#domain/time/day.ts";
import type { DigestContext } from "#teams/cards/bundleContext.ts";
import { digestCard } from "#teams/cards/digestCard.ts";
import type { Language } from "#texts/language.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { COUNTING, KATRIN, LONGEST, POST, TRANSLATION, UPSCALE } from "./demoApplications.ts";
import { DUE } from "./demoContext.ts";

type Digest = DigestContext["digest"];

const TODAY = dayOf(2026, 11, 23);
const APPLICATIONS = [POST, COUNTING, TRANSLATION, UPSCALE, LONGEST];

const PUBLICATIONS: Digest["publications"] = [
  { ...about(COUNTING), state: "undecided", isSentBack: true, isUnattended: false },
  { ...about(UPSCALE), state: "awaitingOwner", isSentBack: false, isUnattended: true },
  { ...about(TRANSLATION), state: "undecided", isSentBack: true, isUnattended: false },
];

/** What waits for the coordinators in the morning. */
export const digestExamples: ExampleGroup = {
  title: { de: "Tagesübersicht der KI-Koordination", en: "The coordinators' day" },
  examples: (language) => [
    shown(
      language,
      "digest",
      { de: "Alle Abschnitte", en: "All sections" },
      [...DIGEST_SECTIONS.map((key, index) => ({ key, lines: lines(index + 1) }))],
      PUBLICATIONS,
    ),
    shown(language, "digest-nothing", { de: "Nichts wartet", en: "Nothing waits" }, []),
    shown(
      language,
      "digest-later",
      { de: "Von gestern, heute geöffnet", en: "Of yesterday, opened today" },
      [{ key: "new", lines: lines(2) }],
      [],
      dayOf(2026, 11, 22),
    ),
  ],
};

function about({ no, values }: typeof POST) {
  return { no, title: values.title ?? no };
}

function lines(count: number): Digest["sections"][number]["lines"] {
  return Array.from({ length: count }, (_one, index) => {
    const { no, values } = APPLICATIONS[index % APPLICATIONS.length] ?? POST;
    const due = index % 2 === 0 ? DUE : null;
    return { caseKey: `demo-${index}`, entryNo: no, title: values.title ?? no, due };
  });
}

function shown(
  language: Language,
  id: string,
  title: Readonly<Record<Language, string>>,
  sections: Digest["sections"],
  publications: Digest["publications"] = [],
  day: Day = TODAY,
): CardExample {
  return {
    id,
    title: title[language],
    card: digestCard({
      kind: "digest",
      key: "demo",
      person: KATRIN,
      language,
      conversation: undefined,
      pageUrl: "https://teams.microsoft.com/l/entity/demo/register",
      today: TODAY,
      day,
      caseUrl: (caseKey) => `https://teams.microsoft.com/l/entity/demo/register?case=${caseKey}`,
      sectionUrl: (key) => `https://teams.microsoft.com/l/entity/demo/register?waiting=${key}`,
      publicationUrl: (no = "") =>
        `https://teams.microsoft.com/l/entity/demo/register?publication=${no}`,
      digest: { day: TODAY, sections, publications },
    }),
  };
}
