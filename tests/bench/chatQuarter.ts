import { defaultDeadlines, dueDay } from "#domain/cases/deadlines.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Audience } from "#domain/messages/dueRule.ts";
import type { MessageId } from "#domain/messages/kinds.ts";
import { messagesDue } from "#domain/messages/messagesDue.ts";
import { addDays, type Day, dayOf } from "#domain/time/day.ts";
import { isWorkingDay } from "#domain/time/workingDay.ts";
import { continuedOn } from "#register/messages/liveCopy.ts";
import { aCase } from "#tests/domain/builders.ts";
import { aDelivery } from "#tests/teams/cases.ts";
import type { Figure } from "./report.ts";

const FIRST = dayOf(2026, 10, 1);
const DAYS = 92;
const OWNER = { id: "0a000000-0000-4000-8000-000000000001", name: "Olga Eigen" };

/** An owner of six applications with a new version a month each: most answer soon, some when reminded, some never. */
const APPLICATIONS = 6;
const VERSIONS = 3;
const ANSWERED_AFTER_DAYS = [2, 2, 3, 9, 12, undefined] as const;

interface Asked {
  readonly evaluationCase: EvaluationCase;
  readonly on: Day;
  readonly answeredOn: Day | undefined;
  readonly sent: Map<MessageId, Day>;
}

/** What stands in an owner's chat in a quarter of a normal city, by the rules by which messages are due. */
export async function chatQuarterFigures(): Promise<readonly Figure[]> {
  const asked = questions();
  let messages = 0;
  let before = 0;
  let after = 0;
  for (let n = 0; n < DAYS; n++) {
    const today = addDays(FIRST, n);
    if (isWorkingDay(today, [])) messages += sendDue(asked, today);
    const open = asked.filter(
      ({ answeredOn, sent }) => sent.size > 0 && (answeredOn === undefined || answeredOn > today),
    );
    before += open.reduce((sum, { sent }) => sum + sent.size, 0);
    after += open.reduce((sum, one) => sum + asking(one), 0);
  }
  return [
    { name: "questions in the quarter", value: asked.length, unit: "" },
    { name: "messages in the owner's chat", value: messages, unit: "" },
    { name: "cards that ask, on a day: every copy asks (before)", value: before / DAYS, unit: "" },
    { name: "cards that ask, on a day: the newest copy asks", value: after / DAYS, unit: "" },
  ];
}

/** How many of the copies of a question ask. */
function asking({ evaluationCase: { key }, sent }: Asked): number {
  const copies = [...sent].map(([messageId, sentOn]) =>
    aDelivery({
      ...{ messageId, sentOn, caseKey: key, person: OWNER },
      ...{ state: "sent", activityId: messageId },
    }),
  );
  return copies.filter(
    ({ messageId }) => continuedOn(copies, { messageId, personId: OWNER.id }) === undefined,
  ).length;
}

function questions(): readonly Asked[] {
  return Array.from({ length: APPLICATIONS * VERSIONS }, (_one, index) => {
    const on = addDays(FIRST, Math.floor(index / APPLICATIONS) * 30 + (index % APPLICATIONS));
    const days = ANSWERED_AFTER_DAYS[index % ANSWERED_AFTER_DAYS.length];
    return {
      on,
      answeredOn: days === undefined ? undefined : addDays(on, days),
      evaluationCase: aCase({
        key: `c${index}`,
        requestedOn: on,
        due: dueDay("answer", on, { closingDays: [], deadlines: defaultDeadlines }),
      }),
      sent: new Map(),
    };
  });
}

/** New questions come alone, the reminders of a day in one card. */
function sendDue(asked: readonly Asked[], today: Day): number {
  let questionCards = 0;
  let reminders = 0;
  for (const { answeredOn, evaluationCase, on, sent } of asked) {
    if (on > today || (answeredOn !== undefined && answeredOn <= today)) continue;
    const due = messagesDue(evaluationCase, AUDIENCE, {
      today,
      closingDays: [],
      deadlines: defaultDeadlines,
      followsConditions: true,
      sentOn: (_personId, messageId) => sent.get(messageId),
      remindOn: () => undefined,
      suspended: undefined,
      awaited: [],
      unattended: [],
    });
    for (const { messageId } of due) {
      if (sent.has(messageId)) continue;
      sent.set(messageId, today);
      if (messageId.startsWith("request")) questionCards++;
      else reminders++;
    }
  }
  return questionCards + (reminders > 0 ? 1 : 0);
}

const AUDIENCE: Audience = {
  responsible: [OWNER],
  present: [OWNER],
  deputyId: undefined,
  head: undefined,
  coordination: [],
  dataProtection: [],
  informationSecurity: [],
  itProvider: [],
};
