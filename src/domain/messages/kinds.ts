import { openStatements } from "#domain/cases/caseStatements.ts";
import { type EvaluationCase, isDecided, isRunning } from "#domain/cases/evaluationCase.ts";
import { openHandovers } from "#domain/cases/handover.ts";
import { addDays } from "#domain/time/day.ts";
import { CONDITION_MESSAGES, conditionMessages } from "./conditionMessages.ts";
import {
  type Audience,
  asList,
  type DueMessage,
  type DueRule,
  INFORMED_WITHIN_DAYS,
  type MessageFacts,
  to,
} from "./dueRule.ts";
import type { IdsOf, MessageRow } from "./messageRow.ts";
import { QUESTION_MESSAGES, questionMessages } from "./questionMessages.ts";
import { SECTION_MESSAGES, sectionMessages } from "./sectionMessages.ts";
import { suspendedMessages } from "./suspendedMessages.ts";
import { UNATTENDED_MESSAGES, unattendedMessages } from "./unattendedMessages.ts";

/**
 * Every kind of message. A new one is a row here and the rule below by which it is due; the compiler names what it needs
 * elsewhere.
 */
export const MESSAGES = {
  ...QUESTION_MESSAGES,
  ...CONDITION_MESSAGES,
  ...SECTION_MESSAGES,
  ...UNATTENDED_MESSAGES,
  incident: {
    label: { de: "Vorfall", en: "Incident" },
    id: ["nth"],
    question: "none",
    bundle: "incidents",
    urgency: "notice",
    audience: "concerned",
  },
  suspension: {
    label: { de: "Aussetzung", en: "Suspension" },
    id: [],
    question: "none",
    bundle: "suspensions",
    urgency: "alarm",
    audience: "concerned",
  },
  /** By hand, or because of a rejection. */
  suspended: {
    label: { de: "Aussetzung von Hand", en: "Suspension by hand" },
    id: ["day"],
    question: "none",
    bundle: "suspensions",
    urgency: "alarm",
    audience: "concerned",
  },
  decision: {
    label: { de: "Entscheidung", en: "Decision" },
    id: [],
    question: "none",
    bundle: undefined,
    urgency: "notice",
    audience: "responsible",
  },
  /** What became of the application that somebody reported. */
  outcome: {
    label: { de: "Ergebnis der Meldung", en: "Result of the report" },
    id: [],
    question: "none",
    bundle: undefined,
    urgency: "notice",
    audience: "person",
  },
  handover: {
    label: { de: "Frage zur Zuständigkeit", en: "Question who is responsible" },
    id: ["nth"],
    question: "none",
    bundle: undefined,
    urgency: "question",
    audience: "person",
  },
  statement: {
    label: { de: "Bitte um Stellungnahme", en: "Request for a statement" },
    id: ["nth"],
    question: "none",
    bundle: undefined,
    urgency: "question",
    audience: "reviewer",
  },
} as const satisfies Readonly<Record<string, MessageRow>>;
export type MessageKind = keyof typeof MESSAGES;
export type MessageAudience = (typeof MESSAGES)[MessageKind]["audience"];

/** Which message of a case; with case and person it is sent once. */
export type MessageId = IdsOf<typeof MESSAGES>;

/** By which rule a kind of message becomes due; what belongs together has one. */
export const DUE_RULES: Readonly<Record<MessageKind, DueRule<MessageId>>> = {
  request: questionMessages,
  query: questionMessages,
  reminder: questionMessages,
  later: questionMessages,
  unattended: unattendedMessages,
  escalation: questionMessages,
  condition: conditionMessages,
  conditionReminder: conditionMessages,
  sections: sectionMessages,
  sectionsAgain: sectionMessages,
  incident: incidentMessages,
  suspension: suspensionMessages,
  suspended: suspendedMessages,
  handover: handoverMessages,
  statement: statementMessages,
  decision: decisionMessages,
  outcome: decisionMessages,
};

function handoverMessages(evaluationCase: EvaluationCase): readonly DueMessage<MessageId>[] {
  return openHandovers(evaluationCase).map(({ index, person }) => ({
    person,
    messageId: `handover-${index}`,
  }));
}

function statementMessages(evaluationCase: EvaluationCase): readonly DueMessage<MessageId>[] {
  return openStatements(evaluationCase).map(({ askedOf, id }) => ({
    person: askedOf,
    messageId: `statement-${id}`,
  }));
}

/** Whoever reported it knows. */
function incidentMessages(
  { incidents = [], state }: EvaluationCase,
  { coordination, present }: Audience,
): readonly DueMessage<MessageId>[] {
  if (!isRunning(state)) return [];
  return incidents.flatMap(({ by }, index) =>
    to(
      [...coordination, ...present].filter(({ id }) => id !== by.id),
      `incident-${index + 1}`,
    ),
  );
}

/** A suspension in force is told at once; a proposed one is the coordinators' to decide. */
function suspensionMessages(
  { state, suspension }: EvaluationCase,
  audience: Audience,
): readonly DueMessage<MessageId>[] {
  if (!isRunning(state)) return [];
  const { coordination, dataProtection, head, informationSecurity } = audience;
  const concerned = [...audience.responsible, ...asList(head), ...audience.itProvider];
  switch (suspension?.state) {
    case "active":
      return to(
        [...concerned, ...coordination, ...dataProtection, ...informationSecurity],
        "suspension",
      );
    case "confirmed":
      return to(concerned, "suspension");
    case "open":
    case "declined":
    case undefined:
      return [];
  }
}

function decisionMessages(
  evaluationCase: EvaluationCase,
  { responsible }: Audience,
  { today }: MessageFacts<MessageId>,
): readonly DueMessage<MessageId>[] {
  const { closedOn, decision, reportedBy } = evaluationCase;
  if (!isDecided(evaluationCase) || closedOn === null || decision === null) return [];
  if (decision.imported === true) return [];
  if (closedOn < addDays(today, -INFORMED_WITHIN_DAYS)) return [];
  const informed = responsible.filter(({ id }) => id !== decision.by.id);
  const reporter = asList(reportedBy).filter(
    ({ id }) => id !== decision.by.id && !responsible.some((person) => person.id === id),
  );
  return [...to(informed, "decision"), ...to(reporter, "outcome")];
}
