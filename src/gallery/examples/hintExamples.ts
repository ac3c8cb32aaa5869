import type { HintOutcome } from "#domain/hints/hint.ts";
import { hintAnsweredCard } from "#teams/cards/hintAnsweredCard.ts";
import type { Language } from "#texts/language.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { COUNTING, KATRIN } from "./demoApplications.ts";
import { DEMO_DAY } from "./demoContext.ts";

/** What became of a hint. */
export const hintExamples: ExampleGroup = {
  title: { de: "Antwort auf einen Hinweis", en: "Answer to a hint" },
  examples: (language) => [
    shown(
      language,
      { de: "Beantwortet", en: "Answered" },
      {
        kind: "answered",
        answer: "Das Programm ist schon ausgesetzt. Vielen Dank für Ihren Hinweis.",
      },
    ),
    shown(
      language,
      { de: "Jetzt im Register", en: "In the register now" },
      {
        kind: "entry",
        no: COUNTING.no,
      },
    ),
    shown(
      language,
      { de: "Gehört zu einem Eintrag", en: "Belongs to an entry" },
      {
        kind: "joined",
        no: COUNTING.no,
      },
    ),
    shown(language, { de: "Nicht mehr gespeichert", en: "No longer stored" }),
  ],
};

function shown(
  language: Language,
  title: Readonly<Record<Language, string>>,
  outcome?: HintOutcome,
): CardExample {
  return {
    id: `hint-${outcome?.kind ?? "gone"}`,
    title: title[language],
    card: hintAnsweredCard({
      kind: "hintAnswered",
      key: "demo",
      person: KATRIN,
      language,
      today: DEMO_DAY,
      conversation: undefined,
      pageUrl: "https://teams.microsoft.com/l/entity/demo/register",
      title: COUNTING.values.title,
      hint: outcome && {
        id: "demo",
        what: "Kamera an der Kreuzung",
        where: "Ring, Ecke Hauptstraße",
        inUse: "yes",
        contact: "",
        by: KATRIN,
        at: "2026-11-23T09:00:00Z",
        closed: { outcome, by: KATRIN, at: "2026-11-24T09:00:00Z" },
      },
    }),
  };
}
