import { type DeadlineRules, dueDay } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import { type Audience, type DueMessage, type MessageFacts, to } from "./dueRule.ts";
import type { IdsOf, MessageRow } from "./messageRow.ts";
import type { QuestionKey } from "./questionKey.ts";

/** The kinds of messages about a question that waits for an answer; they have one rule. */
export const QUESTION_MESSAGES = {
  request: {
    label: { de: "Frage", en: "Question" },
    id: ["version"],
    question: "named",
    bundle: "requests",
    urgency: "question",
    audience: "responsible",
  },
  query: {
    label: { de: "Rückfrage", en: "Query" },
    id: ["query"],
    question: "named",
    bundle: undefined,
    urgency: "question",
    audience: "responsible",
  },
  /** The fourth goes to the deputy when the answer is overdue. */
  reminder: {
    label: { de: "Erinnerung", en: "Reminder" },
    id: ["question", "reminder"],
    question: "named",
    bundle: "reminder",
    urgency: "reminder",
    audience: "responsible",
  },
  /** The reminder that somebody asked for: whoever is asked, or a coordinator. */
  later: {
    label: { de: "Gewünschte Erinnerung", en: "Reminder asked for" },
    id: ["day"],
    question: "open",
    bundle: "reminder",
    urgency: "reminder",
    audience: "responsible",
  },
  /** Every ten working days. */
  escalation: {
    label: { de: "Frist überschritten", en: "Deadline passed" },
    id: ["question", "nth"],
    question: "named",
    bundle: "escalation",
    urgency: "reminder",
    audience: "headOfOffice",
  },
} as const satisfies Readonly<Record<string, MessageRow>>;
type QuestionMessageId = IdsOf<typeof QUESTION_MESSAGES>;

/** The question of a case that waits for an answer of owner or deputy. */
export interface OpenQuestion {
  readonly key: QuestionKey;
  readonly messageId: QuestionMessageId;
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

/** What is due as long as a question waits for its answer. */
export function questionMessages(
  evaluationCase: EvaluationCase,
  audience: Audience,
  facts: MessageFacts<QuestionMessageId>,
): readonly DueMessage<QuestionMessageId>[] {
  const question = openQuestionOf(evaluationCase);
  if (question === undefined) return [];
  const { head, present } = audience;
  return [
    ...to(present, question.messageId),
    ...present.flatMap((person) => reminderTo(person, question, evaluationCase, audience, facts)),
    ...escalation(question, head, facts),
  ];
}

/** The latest reminder that is due to somebody, counted from their card; what was missed is not made up for. */
function reminderTo(
  person: Person,
  question: OpenQuestion,
  { notMine, remindedOn }: EvaluationCase,
  { deputyId }: Audience,
  facts: MessageFacts<QuestionMessageId>,
): readonly DueMessage<QuestionMessageId>[] {
  const { today } = facts;
  const sentOn = facts.sentOn(person.id, question.messageId);
  if (sentOn === undefined || sentOn >= today) return [];
  const refusal = notMine.findLast(
    ({ at, by }) => by.id === person.id && dayOfInstant(at) >= question.on,
  );
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
          day: dueDay("remind1", sentOn, facts),
          messageId: `reminder-${question.key}-1`,
        },
        {
          day: dueDay("remind2", sentOn, facts),
          messageId: `reminder-${question.key}-2`,
        },
      ];
  const later: readonly DatedStep[] =
    remindOn === undefined ? [] : [{ day: remindOn, messageId: `later-${remindOn}` }];
  const byHand: readonly DatedStep[] =
    remindedOn === undefined || remindedOn < question.on
      ? []
      : [{ day: remindedOn, messageId: `later-${remindedOn}` }];
  const messageIds = [
    ...regular,
    ...later,
    ...byHand,
    ...lastReminders(question, person.id === deputyId, facts),
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
  readonly messageId: QuestionMessageId;
}

/** On the due day, and to the deputy once more when the coordinators are told. */
function lastReminders(
  { due, key }: OpenQuestion,
  isDeputy: boolean,
  rules: DeadlineRules,
): readonly DatedStep[] {
  if (due === null) return [];
  const last: DatedStep = { day: due, messageId: `reminder-${key}-3` };
  if (!isDeputy) return [last];
  return [last, { day: dueDay("coordinatorNotice", due, rules), messageId: `reminder-${key}-4` }];
}

/** Names the application and the due day, not what anybody did; again and again at the same distance. */
function escalation(
  { due, key }: OpenQuestion,
  head: Person | undefined,
  facts: MessageFacts<QuestionMessageId>,
): readonly DueMessage<QuestionMessageId>[] {
  if (head === undefined || due === null) return [];
  let count = 0;
  while (escalationDay(due, count + 1, facts) <= facts.today) count++;
  return count === 0 ? [] : to([head], `escalation-${key}-${count}`);
}

function escalationDay(due: Day, nth: number, { closingDays, deadlines }: DeadlineRules): Day {
  return addWorkingDays(due, nth * deadlines.escalation, closingDays);
}
