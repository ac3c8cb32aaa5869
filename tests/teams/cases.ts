import type { EvaluationCase, StoredAnswer } from "#domain/cases/evaluationCase.ts";
import { answersOf, type CardAnswer, liveOf, triage } from "#domain/triage/triage.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { Conversation, Delivery } from "#register/messages/delivery.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { day, aCase as requestedCase } from "#tests/domain/builders.ts";

export const TODAY = "2026-11-23";
export const owner = { id: "0a000000-0000-4000-8000-000000000001", name: "Olga Eigen" };
export const deputy = { id: "0a000000-0000-4000-8000-000000000002", name: "Dora Vertretung" };
export const stranger = { id: "0a000000-0000-4000-8000-000000000009", name: "Frida Fremd" };
/** Not responsible, but may be named. */
export const heir = { id: "0a000000-0000-4000-8000-000000000005", name: "Nina Neu" };

export function anEntry(values: StoredEntry["values"] = {}): StoredEntry {
  return {
    no: "KI-2026-0001",
    revision: 7,
    versionRevision: 7,
    eTag: '"1"',
    webUrl: null,
    values: {
      title: "Bürgerbot [klick](https://example.org)",
      orgUnitName: "Bürgeramt",
      version: "2.1",
      versionSince: "2026-11-20",
      versionNotesUrl: "https://example.org/notes",
      riskClass: "limited",
      operationStatus: "productive",
      ownerId: owner.id,
      ownerName: owner.name,
      deputyId: deputy.id,
      deputyName: deputy.name,
      ...values,
    },
  };
}

export function aCase(over: Partial<EvaluationCase> = {}): EvaluationCase {
  const asked = { requestedOn: day("2026-11-20"), due: day("2026-12-04") };
  return requestedCase({ key: "c0ffee01", ...asked, ...over });
}

export function inEntry(
  evaluationCase: EvaluationCase,
  entry: StoredEntry = anEntry(),
): CaseInEntry {
  return { evaluationCase, entry };
}

export function stored(answer: CardAnswer, over: Partial<StoredAnswer> = {}): StoredAnswer {
  const answers = answersOf(answer);
  return {
    answer,
    answers,
    ...triage({ riskClass: "limited", answers, live: liveOf(answer) }),
    by: { ...deputy, role: "deputy" },
    channel: "card",
    at: "2026-11-21T10:00:00.000Z",
    ...over,
  };
}

export const unchangedAnswer: CardAnswer = { option: "unchanged", reason: "bugfix" };
export const changedAnswer = {
  option: "changed",
  changed: ["T4", "T7:harm"],
  unsure: ["T5"],
  live: "live",
  date: day("2026-11-20"),
  note: "Neue Datenquelle",
} satisfies CardAnswer;

export function aQuery(text = "Welche Daten genau?"): EvaluationCase["queries"][number] {
  return {
    text,
    by: { id: "c-1", name: "Kim" },
    at: "2026-11-22T10:00:00.000Z",
    askedOn: day("2026-11-22"),
    pausedDue: day("2026-12-11"),
  };
}

export function aConversation(personId: string, serviceUrl: string): Conversation {
  return {
    personId,
    conversationId: `a:${personId}`,
    serviceUrl,
    userId: `29:${personId}`,
    botId: "28:bot",
    locale: "de-DE",
  };
}

export function aDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    key: `delivery/c0ffee01/${owner.id}/request-v7`,
    caseKey: "c0ffee01",
    person: owner,
    messageId: "request-v7",
    state: "claimed",
    holder: "test",
    expires: 0,
    attempts: 0,
    conversationId: null,
    serviceUrl: null,
    activityId: null,
    shown: null,
    reason: null,
    sentOn: null,
    bundle: null,
    ...over,
  };
}

export function aContext(over: Partial<CardContext> = {}): CardContext {
  return {
    caseInEntry: inEntry(aCase()),
    messageId: "request-v7",
    person: owner,
    isAttended: false,
    isContact: true,
    language: "de",
    today: day(TODAY),
    remindOn: undefined,
    conversations: [owner, deputy].map((one) => aConversation(one.id, "https://x/")),
    tabUrl: (no, key) => `https://teams.example.org/tab?no=${no}&case=${key}`,
    ...over,
  };
}
