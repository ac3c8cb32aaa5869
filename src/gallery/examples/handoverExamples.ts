import type { NotMine } from "#domain/cases/evaluationCase.ts";
import type { FoundPerson } from "#domain/people/person.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { choosePersonCard } from "#teams/cards/choosePersonCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { JANA, LENA, LONGEST, longText, MEHMET, POST } from "./demoApplications.ts";
import { ASKED, demoContext, type Situation } from "./demoContext.ts";

/** "Ich bin nicht zuständig": finding somebody, and asking whether they are. */
export const handoverExamples: ExampleGroup = {
  title: { de: "Zuständigkeit weitergeben", en: "Handing over responsibility" },
  examples: (language) => [...searches(language), ...replies(language), ...asked(language)],
};

const FOUND: readonly FoundPerson[] = [
  { ...LENA, jobTitle: "Sachbearbeiterin", department: "Amt für Statistik und Wahlen" },
  {
    id: "3b2e7c40-9d56-4fb3-ae81-2c3d4e5f6a03",
    name: "Lena Vogel-Hohenstein",
    jobTitle: "Referentin für Verwaltungsdigitalisierungsangelegenheiten",
    department: "Amt für Straßenverkehrszulassungsangelegenheiten",
  },
  {
    id: "3b2e7c40-9d56-4fb3-ae81-2c3d4e5f6a04",
    name: "Lena Vogelsang",
    jobTitle: null,
    department: null,
  },
];
const MANY = Array.from(
  { length: 10 },
  (_one, index): FoundPerson => ({
    id: `3b2e7c40-9d56-4fb3-ae81-2c3d4e5f6b${index + 10}`,
    name: `Anna Müller (${index + 1})`,
    jobTitle: "Sachbearbeiterin",
    department: "Bürgeramt",
  }),
);

function searches(language: Language): readonly CardExample[] {
  const { choosePerson } = messagesFor(language).cards;
  const shown = (
    id: string,
    de: string,
    en: string,
    found: readonly FoundPerson[] | undefined,
    situation: Situation,
  ): CardExample => ({
    id: `person-${id}`,
    title: { de, en }[language],
    card: choosePersonCard(demoContext(language, { application: POST, ...situation }), found),
  });
  return [
    shown("found", "Personen gefunden", "People found", FOUND, { typed: { personName: "Vogel" } }),
    shown("many", "Sehr viele gefunden", "Very many found", MANY, {
      application: LONGEST,
      typed: { personName: "Müller", personId: MANY[0]?.id ?? "" },
    }),
    shown("none", "Niemand gefunden", "Nobody found", [], {
      typed: { personName: longText(120) },
    }),
    shown("name-missing", "Name fehlt", "No name", undefined, {
      notice: choosePerson.nameMissing,
    }),
    shown("person-missing", "Niemand gewählt", "Nobody chosen", FOUND, {
      notice: choosePerson.personMissing,
      typed: { personName: "Vogel" },
    }),
    shown("unavailable", "Suche antwortet nicht", "The search does not answer", undefined, {
      notice: choosePerson.unavailable,
      typed: { personName: "Vogel" },
    }),
  ];
}

const AT = "2026-11-20T10:00:00.000Z";
const NAMED: NotMine = { by: JANA, namedId: LENA.id, namedName: LENA.name, at: AT };
const ASKED_ROW: NotMine = { ...NAMED, handover: { state: "asked", at: AT } };
const DECLINED: NotMine = { ...NAMED, handover: { state: "declined", at: AT } };

/** What whoever named somebody reads on the question. */
function replies(language: Language): readonly CardExample[] {
  const { choosePerson } = messagesFor(language).cards;
  const shown = (id: string, de: string, en: string, situation: Situation): CardExample => ({
    id: `person-${id}`,
    title: { de, en }[language],
    card: cardFor(demoContext(language, { application: POST, ...situation })),
  });
  return [
    shown("asked", "Gerade jemanden genannt", "Somebody was just named", {
      case: { notMine: [ASKED_ROW] },
      notice: choosePerson.asked(LENA.name),
    }),
    shown("waiting", "Antwort steht noch aus", "No reply yet", { case: { notMine: [ASKED_ROW] } }),
    shown("declined", "Genannte Person hat abgelehnt", "The named person has declined", {
      case: { notMine: [DECLINED] },
    }),
  ];
}

/** What the named person reads. */
function asked(language: Language): readonly CardExample[] {
  const shown = (
    id: string,
    de: string,
    en: string,
    row: NotMine,
    situation: Situation = {},
  ): CardExample => ({
    id: `handover-${id}`,
    title: { de, en }[language],
    card: cardFor(
      demoContext(language, {
        application: POST,
        person: LENA,
        messageId: "handover-1",
        ...situation,
        case: { notMine: [row], ...situation.case },
      }),
    ),
  });
  const accepted: NotMine = { ...NAMED, handover: { state: "accepted", at: AT } };
  const isOwner: Situation = { entry: { ownerId: LENA.id, ownerName: LENA.name } };
  return [
    shown("owner", "Sind Sie zuständig?", "Are you responsible?", ASKED_ROW),
    shown("deputy", "Sind Sie die Stellvertretung?", "Are you the deputy?", {
      ...ASKED_ROW,
      by: MEHMET,
    }),
    shown("longest", "Die längsten Texte", "The longest texts", ASKED_ROW, {
      application: LONGEST,
    }),
    shown("accepted", "Zugesagt", "Accepted", accepted, isOwner),
    shown("accepted-done", "Zugesagt, Frage erledigt", "Accepted, question settled", accepted, {
      ...isOwner,
      case: { state: "withdrawn" },
    }),
    shown("appointed", "Inzwischen eingetragen", "Appointed meanwhile", ASKED_ROW, isOwner),
    shown("declined", "Abgelehnt", "Declined", DECLINED),
    shown("closed", "Nicht mehr offen", "No longer open", {
      ...NAMED,
      handover: { state: "closed", at: AT },
    }),
    shown("forbidden", "Jemand anderes wurde gefragt", "Somebody else was asked", {
      ...ASKED_ROW,
      namedId: MEHMET.id,
      targetRevision: ASKED,
    }),
  ];
}
