import { HARMS, type Incident } from "#domain/cases/evaluationCase.ts";
import { dayOf } from "#domain/time/day.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { escalationCard } from "#teams/cards/escalationCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import { bundleContext } from "./bundleExamples.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { KATRIN, LENA, LONGEST, longText, POST, TRANSLATION, UPSCALE } from "./demoApplications.ts";
import { ASKED, demoContext, type Situation } from "./demoContext.ts";

/** What people are told who are not asked anything. */
export const toldExamples: ExampleGroup = {
  title: { de: "Mitteilungen", en: "Information" },
  examples: (language) => [
    ...HARMS.map((harm) => ({
      id: `told-incident-${harm}`,
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
    ...situations(language),
    escalation(language),
  ],
};

const INCIDENT: Incident = {
  id: "demo",
  text: "Drei Anträge lagen zwei Wochen im falschen Sachgebiet.",
  on: dayOf(2026, 11, 18),
  harm: "yes",
  by: { ...LENA, role: "employee" },
  channel: "tab",
  at: "2026-11-19T08:00:00.000Z",
  due: dayOf(2026, 11, 23),
  outcome: "full",
  suspend: "immediate",
};

function situations(language: Language): readonly CardExample[] {
  const shown = (id: string, de: string, en: string, situation: Situation): CardExample => ({
    id: `told-${id}`,
    title: { de, en }[language],
    card: cardFor(demoContext(language, { application: POST, person: KATRIN, ...situation })),
  });
  return [
    shown("incident-short", "Vorfall mit Kurzbewertung", "Incident with a short evaluation", {
      application: LONGEST,
      messageId: "incident-1",
      case: {
        state: "open",
        incidents: [{ ...INCIDENT, harm: "no", outcome: "short", text: longText(2000) }],
      },
    }),
    shown("incident-settled", "Vorfall, inzwischen bewertet", "Incident, evaluated meanwhile", {
      messageId: "incident-1",
      case: { state: "approved", incidents: [INCIDENT] },
    }),
    shown("suspension", "Anwendung ausgesetzt", "Application suspended", {
      messageId: "suspension",
      case: { state: "open", suspension: { kind: "immediate", state: "active" } },
    }),
    shown("suspension-over", "Über Aussetzung ist entschieden", "Suspension has been decided", {
      messageId: "suspension",
      case: { state: "rejected", suspension: { kind: "immediate", state: "active" } },
    }),
    shown("unattended", "Niemand erreichbar", "Nobody can be reached", {
      messageId: `unattended-v${ASKED}`,
    }),
    shown("unattended-attended", "Wieder jemand erreichbar", "Somebody can be reached again", {
      messageId: `unattended-v${ASKED}`,
      isAttended: true,
    }),
    shown("unattended-settled", "Niemand war erreichbar, erledigt", "Nobody, settled", {
      messageId: `unattended-v${ASKED}`,
      case: { state: "open" },
    }),
    shown("report", "Ergebnis für die meldende Person", "Result for whoever reported it", {
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
    }),
    shown("report-withdrawn", "Ergebnis: zurückgezogen", "Result: withdrawn", {
      application: UPSCALE,
      person: LENA,
      messageId: "outcome",
      case: { trigger: "first", state: "withdrawn" },
    }),
  ];
}

function escalation(language: Language): CardExample {
  return {
    id: "told-escalation",
    title: { de: "Frist überschritten, an die Amtsleitung", en: "Overdue, to the head of office" }[
      language
    ],
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
  };
}
