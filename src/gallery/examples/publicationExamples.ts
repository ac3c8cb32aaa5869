import { publicationCard } from "#teams/cards/publicationCard.ts";
import { publicationsCard } from "#teams/cards/publicationsCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { COUNTING, KATRIN, POST, TRANSLATION, UPSCALE } from "./demoApplications.ts";
import { DEMO_DAY } from "./demoContext.ts";

/** What everybody is to read, for whoever confirms it. */
export const publicationExamples: ExampleGroup = {
  title: { de: "Veröffentlichung bestätigen", en: "Confirm a publication" },
  examples: (language) => [
    shown(language, "waiting", { de: "Zu bestätigen", en: "To confirm" }),
    shown(language, "published", { de: "Bestätigt", en: "Confirmed" }),
    shown(language, "settled", { de: "Erledigt", en: "Settled" }),
    shown(language, "published", { de: "Eben bestätigt", en: "Just confirmed" }, "done"),
    shown(language, "settled", { de: "Inzwischen geändert", en: "Changed meanwhile" }, "changed"),
    several(language, "waiting", { de: "Mehrere zu bestätigen", en: "Several to confirm" }),
    several(language, "published", { de: "Alle erledigt", en: "All of them done" }),
    shown(language, "settled", { de: "Nicht zuständig", en: "Not responsible" }, "forbidden"),
  ],
};

function several(
  language: Language,
  last: "waiting" | "published",
  title: Readonly<Record<Language, string>>,
): CardExample {
  const states = ["published", "settled", last, last] as const;
  return {
    id: `publications-${last}`,
    title: title[language],
    card: publicationsCard({
      ...{ kind: "publications", language, person: KATRIN, key: "demo", notice: undefined },
      today: DEMO_DAY,
      conversation: undefined,
      pageUrl: "https://teams.microsoft.com/l/entity/demo/register",
      lines: [COUNTING, POST, TRANSLATION, UPSCALE].map(({ no, values }, index) => ({
        ...{ no, title: values.title ?? no, state: states[index] ?? last },
        summary: "Kameras zählen an Kreuzungen Autos und Fahrräder.",
        url: `https://teams.microsoft.com/l/entity/demo/register?publication=${no}`,
      })),
    }),
  };
}

function shown(
  language: Language,
  state: "waiting" | "published" | "settled",
  title: Readonly<Record<Language, string>>,
  notice?: "done" | "changed" | "forbidden",
): CardExample {
  const { publication: texts } = messagesFor(language).cards;
  return {
    id: `publication-${notice ?? state}`,
    title: title[language],
    card: publicationCard({
      ...{ kind: "publication", state, language, person: KATRIN },
      key: "demo",
      notice: notice && texts[notice],
      today: DEMO_DAY,
      conversation: undefined,
      pageUrl: "https://teams.microsoft.com/l/entity/demo/register",
      title: COUNTING.values.title ?? COUNTING.no,
      changed: state === "waiting" ? ["publicTitleDe"] : [],
      values: [
        { field: "publicTitleDe", value: "Verkehrszählung mit Kamerabildern" },
        { field: "publicSummaryDe", value: "Kameras zählen an Kreuzungen Autos und Fahrräder." },
        { field: "riskClass", value: "minimal" },
        { field: "contactPublic", value: "ki-register@stadt.example" },
      ],
    }),
  };
}
