import { openStatements } from "#domain/cases/caseStatements.ts";
import { defaultDeadlines, dueDay } from "#domain/cases/deadlines.ts";
import { type EvaluationCase, isDecided, isRunning } from "#domain/cases/evaluationCase.ts";
import { openHandovers } from "#domain/cases/handover.ts";
import type { Person } from "#domain/people/person.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { MessageId, MessageKind } from "./kinds.ts";
import type { QuestionKey } from "./questionKey.ts";

/** Whom a case can be told to. */
export interface Audience {
  /** Owner and deputy whose account is active. */
  readonly responsible: readonly Person[];
  /** Those of them who are not absent: who is asked. */
  readonly present: readonly Person[];
  readonly deputyId: string | undefined;
  readonly head: Person | undefined;
  readonly coordination: readonly Person[];
  readonly dataProtection: readonly Person[];
  readonly informationSecurity: readonly Person[];
}

export interface MessageFacts {
  readonly today: Day;
  readonly closingDays: readonly string[];
  /** When this person got the message; undefined where it has not reached them. */
  readonly sentOn: (personId: string, messageId: MessageId) => Day | undefined;
  /** The day this person wants to be reminded, if they asked for one. */
  readonly remindOn: (personId: string) => Day | undefined;
}

export interface DueMessage {
  readonly person: Person;
  readonly messageId: MessageId;
}

/** What happened longer ago is told by the register alone: a restored or imported past sends nothing. */
export const TOLD_WITHIN_DAYS = 14;

/** Every message a case asks for in its present state, sent or not (workflow: deadlines, reminders, suspension). */
export function messagesDue(
  evaluationCase: EvaluationCase,
  audience: Audience,
  facts: MessageFacts,
): readonly DueMessage[] {
  return withoutRepetition(RULES.flatMap((rule) => rule(evaluationCase, audience, facts)));
}

type Rule = (
  evaluationCase: EvaluationCase,
  audience: Audience,
  facts: MessageFacts,
) => readonly DueMessage[];

/** By which rule a kind of message becomes due; what belongs together has one. */
const RULE_OF: Readonly<Record<MessageKind, Rule>> = {
  request: questionMessages,
  query: questionMessages,
  reminder: questionMessages,
  later: questionMessages,
  unattended: questionMessages,
  escalation: questionMessages,
  incident: incidentMessages,
  suspension: suspensionMessages,
  handover: handoverMessages,
  statement: statementMessages,
  decision: decisionMessages,
  outcome: decisionMessages,
};
const RULES: readonly Rule[] = [...new Set(Object.values(RULE_OF))];

/** The question of a case that waits for an answer of owner or deputy. */
export interface OpenQuestion {
  readonly key: QuestionKey;
  readonly messageId: MessageId;
  readonly on: Day;
  readonly due: Day | null;
}

export function openQuestionOf(evaluationCase: EvaluationCase): OpenQuestion | undefined {
  const { askedAgain, due, queries, requestedOn, state, targetRevision } = evaluationCase;
  if (state === "requested" && requestedOn !== null) {
    const key: QuestionKey =
      askedAgain === undefined ? `v${targetRevision}` : `v${targetRevision}.${askedAgain}`;
    return { key, messageId: `request-${key}`, on: requestedOn, due };
  }
  const query = queries.at(-1);
  if (state !== "query" || query === undefined) return undefined;
  const messageId = `query-${queries.length}` as const;
  return { key: `q${queries.length}`, messageId, on: query.askedOn, due };
}

function questionMessages(
  evaluationCase: EvaluationCase,
  audience: Audience,
  facts: MessageFacts,
): readonly DueMessage[] {
  const question = openQuestionOf(evaluationCase);
  if (question === undefined) return [];
  const { coordination, head, present, responsible } = audience;
  const informed = responsible.length === 0 ? [...coordination, ...asList(head)] : coordination;
  const unattended = to(present.length === 0 ? informed : [], `unattended-${question.key}`);
  return [
    ...to(present, question.messageId),
    ...unattended,
    ...present.flatMap((person) => reminderTo(person, question, evaluationCase, audience, facts)),
    ...escalation(question, head, facts),
  ];
}

/** The latest reminder that is due to somebody; what was missed is not made up for. */
function reminderTo(
  person: Person,
  question: OpenQuestion,
  { notMine }: EvaluationCase,
  { deputyId }: Audience,
  facts: MessageFacts,
): readonly DueMessage[] {
  const { closingDays, today } = facts;
  const sentOn = facts.sentOn(person.id, question.messageId);
  if (sentOn === undefined || sentOn >= today) return [];
  const refusal = notMine.findLast(({ at, by }) => by.id === person.id && at >= question.on);
  // Closed: the coordinators have looked at it, and it is theirs all the same.
  if (refusal !== undefined && refusal.handover?.state !== "closed") return [];
  const wish = facts.remindOn(person.id);
  // What was wished about an earlier question is over.
  const remindOn = wish !== undefined && wish < question.on ? undefined : wish;
  // Who asked to be reminded later is left in peace until then, but not on the last day.
  const isPutOff = remindOn !== undefined && remindOn > today;
  const regular: readonly DatedStep[] = isPutOff
    ? []
    : [
        {
          day: dueDay("remind1", question.on, closingDays),
          messageId: `reminder-${question.key}-1`,
        },
        {
          day: dueDay("remind2", question.on, closingDays),
          messageId: `reminder-${question.key}-2`,
        },
      ];
  const later: readonly DatedStep[] =
    remindOn === undefined ? [] : [{ day: remindOn, messageId: `later-${remindOn}` }];
  const messageIds = [
    ...regular,
    ...later,
    ...lastReminders(question, person.id === deputyId, closingDays),
  ];
  const latest = messageIds
    .filter(({ day }) => day <= today)
    .reduce<DatedStep | undefined>(
      (last, one) => (last === undefined || one.day >= last.day ? one : last),
      undefined,
    );
  return latest === undefined ? [] : [{ person, messageId: latest.messageId }];
}

interface DatedStep {
  readonly day: Day;
  readonly messageId: MessageId;
}

/** On the due day, and to the deputy once more when the coordinators are told. */
function lastReminders(
  { due, key }: OpenQuestion,
  isDeputy: boolean,
  closingDays: readonly string[],
): readonly DatedStep[] {
  if (due === null) return [];
  const last: DatedStep = { day: due, messageId: `reminder-${key}-3` };
  if (!isDeputy) return [last];
  return [
    last,
    { day: dueDay("coordinatorNotice", due, closingDays), messageId: `reminder-${key}-4` },
  ];
}

/** Names the application and the due day, not what anybody did; again every ten working days. */
function escalation(
  { due, key }: OpenQuestion,
  head: Person | undefined,
  { closingDays, today }: MessageFacts,
): readonly DueMessage[] {
  if (head === undefined || due === null) return [];
  let count = 0;
  while (escalationDay(due, count + 1, closingDays) <= today) count++;
  return count === 0 ? [] : to([head], `escalation-${key}-${count}`);
}

function escalationDay(due: Day, nth: number, closingDays: readonly string[]): Day {
  return addWorkingDays(due, nth * defaultDeadlines.escalation, closingDays);
}

function handoverMessages(evaluationCase: EvaluationCase): readonly DueMessage[] {
  return openHandovers(evaluationCase).map(({ index, person }) => ({
    person,
    messageId: `handover-${index}`,
  }));
}

function statementMessages(evaluationCase: EvaluationCase): readonly DueMessage[] {
  return openStatements(evaluationCase).map(({ askedOf, id }) => ({
    person: askedOf,
    messageId: `statement-${id}`,
  }));
}

/** Whoever reported it knows. */
function incidentMessages(
  { incidents = [], state }: EvaluationCase,
  { coordination, present }: Audience,
): readonly DueMessage[] {
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
): readonly DueMessage[] {
  if (!isRunning(state)) return [];
  const { coordination, dataProtection, head, informationSecurity, responsible } = audience;
  const concerned = [...responsible, ...asList(head)];
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
  { today }: MessageFacts,
): readonly DueMessage[] {
  const { closedOn, decision, reportedBy } = evaluationCase;
  if (!isDecided(evaluationCase) || closedOn === null || decision === null) return [];
  if (decision.imported === true) return [];
  if (closedOn < addDays(today, -TOLD_WITHIN_DAYS)) return [];
  const told = responsible.filter(({ id }) => id !== decision.by.id);
  const reporter = asList(reportedBy).filter(
    ({ id }) => id !== decision.by.id && !responsible.some((person) => person.id === id),
  );
  return [...to(told, "decision"), ...to(reporter, "outcome")];
}

function to(persons: readonly Person[], messageId: MessageId): readonly DueMessage[] {
  return persons.map((person) => ({ person, messageId }));
}

function asList<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** Who has two parts in a matter is told once. */
function withoutRepetition(messages: readonly DueMessage[]): readonly DueMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ person, messageId }) => {
    const key = `${person.id.toLowerCase()}/${messageId}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
