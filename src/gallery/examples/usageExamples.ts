import { dayOf } from "#domain/time/day.ts";
import { askedAgainCard, welcomeCard } from "#teams/cards/askCard.ts";
import { type UsageAnswer, usageCard } from "#teams/cards/usageCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { COUNTING, LONGEST, POST, TRANSLATION, UPSCALE } from "./demoApplications.ts";
import { demoTabUrl } from "./demoContext.ts";

const TODAY = dayOf(2026, 11, 26);
const NOTHING: UsageAnswer = { name: "DeepL", hits: [], hasMore: false, instead: [] };
const ALLOWED = {
  no: TRANSLATION.no,
  values: {
    ...TRANSLATION.values,
    operationStatus: "productive",
    evaluationStatus: "approved",
    staffRelease: "withConditions",
    personalData: "none",
    dataLimit: "internal",
    allowedTasks: ["translate", "rephrase"],
    mustDo: ["checkResult", "labelOutside"],
    prerequisites: ["basicTraining"],
    helpContact: "Servicestelle KI",
    staffHint: "Bescheide übersetzt weiterhin der Sprachdienst.",
  },
};
const MANY = [POST, COUNTING, ALLOWED, UPSCALE, LONGEST];

const pageUrl = (page: string) => demoTabUrl(page);

/** What whoever gets the app reads, and what a question to the bot is answered. */
export const usageExamples: ExampleGroup = {
  title: { de: "Darf ich das nutzen?", en: "May I use this?" },
  examples: (language) => [
    shown(language, "usage-one", { de: "Ein Treffer", en: "One hit" }, { hits: [ALLOWED] }),
    shown(
      language,
      "usage-many",
      { de: "Mehr als fünf Treffer", en: "More than five hits" },
      { name: "Bilder", hits: MANY, hasMore: true },
    ),
    shown(
      language,
      "usage-instead",
      { de: "Nicht im Register, dafür anderes", en: "Not in the register, but others" },
      { instead: [ALLOWED] },
    ),
    shown(
      language,
      "usage-asked",
      { de: "In einer Karte gefragt", en: "Asked on a card" },
      { hits: [ALLOWED] },
      true,
    ),
    {
      id: "welcome",
      title: { de: "Willkommen", en: "Welcome" }[language],
      card: welcomeCard({ language, pageUrl }),
    },
    {
      id: "ask-again",
      title: { de: "Nichts zum Nachsehen", en: "Nothing to look up" }[language],
      card: askedAgainCard(messagesFor(language).cards.ask.error, {
        language,
        pageUrl,
        typed: { question: "Hallo" },
      }),
    },
    shown(language, "usage-missing", { de: "Nicht im Register", en: "Not in the register" }, {}),
  ],
};

function shown(
  language: Language,
  id: string,
  title: Readonly<Record<Language, string>>,
  answer: Partial<UsageAnswer>,
  asksOn = false,
): CardExample {
  const context = { language, today: TODAY, pageUrl, asksOn };
  return { id, title: title[language], card: usageCard({ ...NOTHING, ...answer }, context) };
}
