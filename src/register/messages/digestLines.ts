import { needsCheck } from "#domain/cases/caseCheck.ts";
import { type EvaluationCase, isRunning } from "#domain/cases/evaluationCase.ts";
import { needsResponsible } from "#domain/cases/handover.ts";
import { suspensionDue } from "#domain/cases/suspensionDue.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { type DigestSection, digestSectionOf } from "#domain/messages/digest.ts";
import { messageKindOf } from "#domain/messages/messageId.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { dayAt } from "#register/store/clock.ts";
import type { DueMessage } from "./dueMessages.ts";
import { deliveriesOf } from "./messageRows.ts";

export interface DigestLine {
  readonly caseKey: string;
  readonly entryNo: string;
  readonly title: string;
  readonly due: Day | null;
}

/** A line of the coordinators' morning, and what it is about. */
export interface ToTell {
  readonly entry: Entry;
  readonly evaluationCase: EvaluationCase;
  readonly section: DigestSection;
  readonly line: DigestLine;
  /** The soonest due first, then by title. */
  readonly place: string;
}

/** What there is to tell the coordinators of a case whose due messages are known: one line, or none. */
export function toTellOf(
  { isDrawn, keyValues, now, settings }: Context,
  { entry, evaluationCase }: Pick<ToTell, "entry" | "evaluationCase">,
  due: readonly DueMessage[],
): readonly ToTell[] {
  const { key: caseKey, state } = evaluationCase;
  if (!isRunning(state)) return [];
  const isFailed = deliveriesOf(keyValues, caseKey).some(
    ({ person, state, messageId }) =>
      state === "failed" &&
      due.some((one) => one.person.id === person.id && one.messageId === messageId),
  );
  const section = digestSectionOf(
    {
      evaluationCase,
      isAttended: !due.some(({ messageId }) => messageKindOf(messageId) === "unattended"),
      isRefused: needsResponsible(evaluationCase, entry),
      isUndelivered: isFailed,
      needsCheck: needsCheck(evaluationCase, isDrawn),
    },
    { today: dayAt(now()), closingDays: settings.closingDays },
  );
  if (section === undefined) return [];
  const day = suspensionDue(evaluationCase) ?? evaluationCase.due;
  const line = { caseKey, entryNo: entry.no, title: titleOf(entry), due: day };
  const place = `${day ?? "9999"} ${sortKeyOf(line.title)}`;
  return [{ entry, evaluationCase, section, line, place }];
}
