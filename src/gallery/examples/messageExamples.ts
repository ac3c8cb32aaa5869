import type { Bilingual } from "#domain/bilingual.ts";
import { HARMS } from "#domain/cases/evaluationCase.ts";
import type { MessageKind } from "#domain/messages/kinds.ts";
import { MESSAGE_KINDS } from "#domain/messages/messageId.ts";
import { dayOf } from "#domain/time/day.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { escalationCard } from "#teams/cards/escalationCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { bundleContext } from "./bundleExamples.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { conditionExamples } from "./conditionExamples.ts";
import {
  JANA,
  KATRIN,
  LENA,
  LONGEST,
  longText,
  POST,
  TRANSLATION,
  UPSCALE,
} from "./demoApplications.ts";
import { demoContext, type Situation } from "./demoContext.ts";
import { INCIDENT } from "./demoIncident.ts";
import { handoverExamples } from "./handoverExamples.ts";
import { outcomeExamples } from "./outcomeExamples.ts";
import { queryExamples } from "./queryExamples.ts";
import { questionExamples } from "./questionExamples.ts";
import { sectionExamples } from "./sectionExamples.ts";
import { standardExample } from "./standardExample.ts";
import { statementExamples } from "./statementExamples.ts";
import { unattendedExamples } from "./unattendedExamples.ts";

/** What people are told who are not asked anything. */
const INFORMATION: Bilingual = { de: "Mitteilungen", en: "Information" };

/** Where a kind of message shows more than the standard example; several kinds may share them. */
const RICHER_EXAMPLES: Readonly<Partial<Record<MessageKind, ExampleGroup>>> = {
  request: questionExamples,
  reminder: questionExamples,
  later: questionExamples,
  handover: handoverExamples,
  query: queryExamples,
  decision: outcomeExamples,
  statement: statementExamples,
  condition: conditionExamples,
  conditionReminder: conditionExamples,
  sections: sectionExamples,
  sectionsAgain: sectionExamples,
  incident: information((language) => [
    ...HARMS.map((harm) => ({
      id: `informative-incident-${harm}`,
      title: { de: "Vorfall, Schaden: ", en: "Incident, harm: " }[language].concat(
        messagesFor(language).tab.incident.harms[harm],
      ),
      card: cardFor(
        demoContext(language, {
          application: POST,
          person: KATRIN,
          messageId: "incident-1",
          case: { state: "open", incidents: [{ ...INCIDENT, harm }] },
        }),
      ),
    })),
    informative(
      language,
      "incident-short",
      "Vorfall mit Kurzbewertung",
      "Incident with a short evaluation",
      {
        application: LONGEST,
        messageId: "incident-1",
        case: {
          state: "open",
          incidents: [{ ...INCIDENT, harm: "no", outcome: "short", text: longText(2000) }],
        },
      },
    ),
    informative(
      language,
      "incident-done",
      "Vorfall, inzwischen bewertet",
      "Incident, evaluated meanwhile",
      {
        messageId: "incident-1",
        case: { state: "approved", incidents: [INCIDENT] },
      },
    ),
  ]),
  suspension: information((language) => [
    informative(
      language,
      "suspension-to-decide",
      "Aussetzung, für die Koordination",
      "Suspension, for coordinators",
      {
        messageId: "suspension",
        reader: "coordination",
        case: { state: "open", suspension: { kind: "immediate", state: "active" } },
      },
    ),
    informative(
      language,
      "incident-to-follow",
      "Vorfall, für die Koordination",
      "Incident, for coordinators",
      {
        messageId: "incident-1",
        reader: "coordination",
        case: { state: "open", incidents: [INCIDENT] },
      },
    ),
    informative(language, "suspension", "Anwendung ausgesetzt", "Application suspended", {
      messageId: "suspension",
      case: { state: "open", suspension: { kind: "immediate", state: "active" } },
    }),
    informative(
      language,
      "suspension-over",
      "Über Aussetzung ist entschieden",
      "Suspension has been decided",
      {
        messageId: "suspension",
        case: { state: "rejected", suspension: { kind: "immediate", state: "active" } },
      },
    ),
  ]),
  suspended: information((language) => [
    informative(language, "suspended", "Von Hand ausgesetzt", "Suspended by hand", {
      messageId: "suspended-2026-11-27",
      person: JANA,
      entry: {
        operationStatus: "suspended",
        suspendedSince: "2026-11-27",
        suspensionReason: "order",
        suspensionNote: "Der Vertrag zur Auftragsverarbeitung ist abgelaufen.",
      },
    }),
    informative(language, "suspended-over", "Aussetzung aufgehoben", "Suspension lifted", {
      messageId: "suspended-2026-11-27",
      entry: { operationStatus: "productive" },
    }),
  ]),
  unattended: unattendedExamples,
  outcome: information((language) => [
    informative(
      language,
      "report",
      "Ergebnis für die meldende Person",
      "Result for whoever reported it",
      {
        application: TRANSLATION,
        person: LENA,
        messageId: "outcome",
        case: {
          trigger: "first",
          state: "approvedProvisionally",
          decision: {
            decision: "approvedProvisionally",
            reason: "Bis die Auskunft des Herstellers vorliegt.",
            riskClass: "limited",
            validUntil: dayOf(2027, 5, 31),
            by: KATRIN,
            at: "2026-11-27T13:00:00.000Z",
          },
        },
      },
    ),
    informative(language, "report-withdrawn", "Ergebnis: zurückgezogen", "Result: withdrawn", {
      application: UPSCALE,
      person: LENA,
      messageId: "outcome",
      case: { trigger: "first", state: "withdrawn" },
    }),
  ]),
  escalation: information((language) => [
    {
      id: "informative-escalation",
      title: {
        de: "Frist überschritten, an die Amtsleitung",
        en: "Overdue, to the head of office",
      }[language],
      card: escalationCard(
        bundleContext(language, {
          kind: "escalation",
          items: [
            { application: POST, state: "open" },
            { application: LONGEST, state: "query", case: { state: "query" } },
            { application: TRANSLATION, state: "done", case: { state: "unchanged" } },
          ],
        }),
      ),
    },
  ]),
};

/** The examples of every kind of message: a kind without richer ones has the standard one. */
export const MESSAGE_EXAMPLES: ReadonlyMap<string, ExampleGroup> = new Map([
  ...Object.entries(RICHER_EXAMPLES),
  ...MESSAGE_KINDS.filter((kind) => !Object.hasOwn(RICHER_EXAMPLES, kind)).map(
    (kind) => [kind, standardExample(kind)] as const,
  ),
]);

function information(examples: ExampleGroup["examples"]): ExampleGroup {
  return { title: INFORMATION, examples };
}

/** What a coordinator is told, but for what the situation says. */
function informative(
  language: Language,
  id: string,
  de: string,
  en: string,
  situation: Situation,
): CardExample {
  return {
    id: `informative-${id}`,
    title: { de, en }[language],
    card: cardFor(demoContext(language, { application: POST, person: KATRIN, ...situation })),
  };
}
