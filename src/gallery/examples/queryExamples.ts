import type { CaseQuery } from "#domain/cases/evaluationCase.ts";
import { addDays, dayOf } from "#domain/time/day.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import type { ExampleGroup } from "./cardExample.ts";
import { demoAnswers } from "./demoAnswers.ts";
import { COUNTING, KATRIN, LONGEST, longText, MEHMET, POST, UPSCALE } from "./demoApplications.ts";
import { DEMO_DAY, DUE, demoAnswer, demoContext } from "./demoContext.ts";

/** The coordinators' question during an evaluation. */
export const queryExamples: ExampleGroup = {
  title: { de: "Rückfrage", en: "Query" },
  examples: (language) => [
    {
      id: "query",
      title: { de: "Rückfrage", en: "Query" }[language],
      card: cardFor(
        demoContext(language, {
          application: POST,
          messageId: "query-1",
          case: {
            state: "query",
            answer: demoAnswer(demoAnswers.changed),
            queries: [aQuery("Welche Anlagen werden jetzt zusätzlich gelesen?")],
          },
        }),
      ),
    },
    {
      id: "query-continued",
      title: {
        de: "Die Anfrage davor, während die Rückfrage offen ist",
        en: "The request before, while the query is open",
      }[language],
      card: cardFor(
        demoContext(language, {
          application: POST,
          continuedOn: DEMO_DAY,
          case: {
            state: "query",
            answer: demoAnswer(demoAnswers.changed),
            queries: [aQuery("Welche Anlagen werden jetzt zusätzlich gelesen?")],
          },
        }),
      ),
    },
    {
      id: "query-no-day",
      title: { de: "Rückfrage ohne Frist", en: "Query without a day" }[language],
      card: cardFor(
        demoContext(language, {
          application: UPSCALE,
          messageId: "query-1",
          case: {
            state: "query",
            trigger: "first",
            due: null,
            queries: [aQuery("Wer prüft die vergrößerten Bilder, bevor sie erscheinen?")],
          },
        }),
      ),
    },
    {
      id: "query-second",
      title: { de: "Zweite Rückfrage", en: "Second query" }[language],
      card: cardFor(
        demoContext(language, {
          application: COUNTING,
          messageId: "query-2",
          case: {
            state: "query",
            answer: demoAnswer(demoAnswers.changed),
            queries: [
              {
                ...aQuery("Werden Kennzeichen erkannt?"),
                answer: { text: "Nein.", by: MEHMET, channel: "card", at: "2026-11-21T09:00:00Z" },
              },
              aQuery("Wie lange bleiben die Bilder im Arbeitsspeicher?"),
            ],
          },
        }),
      ),
    },
    ...(
      [
        ["answered", "Beantwortet", "Answered", "open"],
        ["answered-decided", "Beantwortet und entschieden", "Answered and decided", "approved"],
      ] as const
    ).map(([id, de, en, state]) => ({
      id: `query-${id}`,
      title: { de, en }[language],
      card: cardFor(
        demoContext(language, {
          application: POST,
          messageId: "query-1",
          case: {
            state,
            queries: [
              {
                ...aQuery("Welche Anlagen werden jetzt zusätzlich gelesen?"),
                answer: {
                  text: "Nur PDF-Dateien, wie bisher auch.",
                  by: id === "answered" ? MEHMET : KATRIN,
                  channel: "card",
                  at: "2026-11-23T09:00:00.000Z",
                },
              },
            ],
          },
        }),
      ),
    })),
    {
      id: "query-longest",
      title: { de: "Die längsten Texte", en: "The longest texts" }[language],
      card: cardFor(
        demoContext(language, {
          application: LONGEST,
          messageId: "query-1",
          case: { state: "query", queries: [aQuery(longText(2000))] },
          typed: { queryAnswer: longText(2000) },
        }),
      ),
    },
  ],
};

export function aQuery(text: string): CaseQuery {
  return {
    text,
    by: KATRIN,
    at: "2026-11-20T14:00:00.000Z",
    askedOn: dayOf(2026, 11, 20),
    pausedDue: addDays(DUE, 7),
  };
}
