import { pendingConditions } from "#domain/cases/caseConditions.ts";
import { awaitsEvidence, type Condition, conditionState } from "#domain/cases/condition.ts";
import { dueDay } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Person } from "#domain/people/person.ts";
import { addDays, type Day } from "#domain/time/day.ts";
import { type Audience, type DueMessage, type MessageFacts, to } from "./dueRule.ts";
import type { IdsOf, MessageRow } from "./messageRow.ts";

/** What owner and deputy are asked for with an approval; both kinds have one rule. */
export const CONDITION_MESSAGES = {
  condition: {
    label: { de: "Auflage", en: "Condition" },
    id: ["condition"],
    question: "none",
    bundle: "conditions",
    urgency: "question",
    audience: "responsible",
  },
  /** Before its day, on it, and when it is late. */
  conditionReminder: {
    label: { de: "Erinnerung an eine Auflage", en: "Reminder of a condition" },
    id: ["condition", "reminder"],
    question: "none",
    bundle: "conditionReminders",
    urgency: "reminder",
    audience: "responsible",
  },
} as const satisfies Readonly<Record<string, MessageRow>>;
type ConditionMessageId = IdsOf<typeof CONDITION_MESSAGES>;

/** Two weeks are enough to prove what has been done, or to say that it cannot be. */
const REMINDED_BEFORE_DAYS = 14;

/** As long as evidence is waited for; each time it was sent back it is asked for anew. */
export function conditionMessages(
  evaluationCase: EvaluationCase,
  { present }: Audience,
  facts: MessageFacts<ConditionMessageId>,
): readonly DueMessage<ConditionMessageId>[] {
  if (!facts.followsConditions) return [];
  return pendingConditions(evaluationCase)
    .filter((one) => awaitsEvidence(conditionState(one)))
    .flatMap((condition) => [
      ...to(present, askingFor(condition)),
      ...present.flatMap((person) => reminderTo(person, condition, facts)),
    ]);
}

function askingFor({ id, round }: Condition): `condition-${number}.${number}` {
  return `condition-${id}.${round}`;
}

/** The latest reminder that is due to somebody who has the card; what was missed is not made up for. */
function reminderTo(
  person: Person,
  condition: Condition,
  facts: MessageFacts<ConditionMessageId>,
): readonly DueMessage<ConditionMessageId>[] {
  const { today } = facts;
  const { dueOn, moved } = condition;
  const sentOn = facts.sentOn(person.id, askingFor(condition));
  if (sentOn === undefined || sentOn >= today) return [];
  const knownOn = moved !== undefined && moved.on > sentOn ? moved.on : sentOn;
  const steps: readonly { readonly day: Day; readonly nth: 1 | 2 | 3 }[] = [
    { day: addDays(dueOn, -REMINDED_BEFORE_DAYS), nth: 1 },
    { day: dueOn, nth: 2 },
    { day: dueDay("coordinatorNotice", dueOn, facts), nth: 3 },
  ];
  // A day that had passed when the card came, or the day was moved, is no reminder of it.
  const latest = steps.findLast(({ day }) => day <= today && day > knownOn);
  return latest === undefined
    ? []
    : [{ person, messageId: `conditionReminder-${reminderOf(condition)}-${latest.nth}` }];
}

/** A day that was moved is reminded of anew. */
function reminderOf({ id, moved, round }: Condition) {
  const asked = `${id}.${round}` as const;
  return moved === undefined ? asked : (`${asked}.${moved.nth}` as const);
}
