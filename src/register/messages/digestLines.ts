import { needsCheck } from "#domain/cases/caseCheck.ts";
import { openStatements } from "#domain/cases/caseStatements.ts";
import type { DeskFacts } from "#domain/cases/desk.ts";
import { type EvaluationCase, hasReportedHarm } from "#domain/cases/evaluationCase.ts";
import { needsResponsible } from "#domain/cases/handover.ts";
import { suspensionDue } from "#domain/cases/suspensionDue.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { type DigestCase, digestSectionOf } from "#domain/messages/digest.ts";
import type { DigestSection } from "#domain/messages/digestSections.ts";
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

/** A running case as it stands on the coordinators' desk, whoever looks. */
export interface OnDesk {
  readonly entry: Entry;
  readonly evaluationCase: EvaluationCase;
  readonly facts: DeskFacts;
}

/** What there is to tell the coordinators of a case whose due messages are known: one line, or none. */
export function toTellOf(
  { isDrawn, now, settings }: Context,
  { evaluationCase, facts, entry }: OnDesk,
  reached: Reached,
): readonly ToTell[] {
  const section = digestSectionOf(
    { evaluationCase, ...reached, needsCheck: needsCheck(evaluationCase, isDrawn) },
    { today: dayAt(now()), closingDays: settings.closingDays },
  );
  if (section === undefined) return [];
  const day = suspensionDue(evaluationCase) ?? facts.due;
  const line = { caseKey: evaluationCase.key, entryNo: entry.no, title: titleOf(entry), due: day };
  const place = `${day ?? "9999"} ${sortKeyOf(line.title)}`;
  return [{ entry, evaluationCase, section, line, place }];
}

/** Whether the open question of a case reaches anybody. */
type Reached = Pick<DigestCase, "isAttended" | "isRefused" | "isUndelivered">;

export function reachedIn(
  { keyValues }: Context,
  { entry, evaluationCase }: Pick<ToTell, "entry" | "evaluationCase">,
  due: readonly DueMessage[],
): Reached {
  const isUndelivered = deliveriesOf(keyValues, evaluationCase.key).some(
    ({ person, state, messageId }) =>
      state === "failed" &&
      due.some((one) => one.person.id === person.id && one.messageId === messageId),
  );
  return {
    isAttended: !due.some(({ messageId }) => messageKindOf(messageId) === "unattended"),
    isRefused: needsResponsible(evaluationCase, entry),
    isUndelivered,
  };
}

export function onDeskOf(
  { entry, evaluationCase }: Pick<ToTell, "entry" | "evaluationCase">,
  { isAttended, isRefused, isUndelivered }: Reached,
): OnDesk {
  const { due, incidents = [], markedForCheck, state, suspension, trigger } = evaluationCase;
  const facts = {
    state,
    trigger,
    due,
    isSuspensionOpen: suspension?.state === "open",
    hasHarm: hasReportedHarm(evaluationCase),
    hasIncident: incidents.length > 0,
    isUnreachable: !isAttended || isRefused || isUndelivered,
    hasOpenStatements: openStatements(evaluationCase).length > 0,
    isMarkedForCheck: markedForCheck === true,
  };
  return { entry, evaluationCase, facts };
}
