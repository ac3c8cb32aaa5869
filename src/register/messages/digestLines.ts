import { needsCheck } from "#domain/cases/caseCheck.ts";
import { type DeskFacts, deskFactsOf } from "#domain/cases/desk.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { needsResponsible } from "#domain/cases/handover.ts";
import { incidentDue } from "#domain/cases/incident.ts";
import { suspensionDue } from "#domain/cases/suspensionDue.ts";
import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { type DigestCase, digestSectionOf } from "#domain/messages/digest.ts";
import type { DigestSection } from "#domain/messages/digestSections.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { Day } from "#domain/time/day.ts";
import type { Context } from "#register/memory/context.ts";
import { deadlineRulesOf } from "#register/memory/momentOf.ts";
import { dayAt } from "#register/store/clock.ts";
import { isDue, unattendedIn } from "./dueMessages.ts";
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
  context: Context,
  { evaluationCase, facts, entry }: OnDesk,
  reached: Reached,
): readonly ToTell[] {
  const { isDrawn, now } = context;
  const today = dayAt(now());
  const section = digestSectionOf(
    {
      ...{ evaluationCase, ...reached, sectionsDue: facts.sectionsDue },
      needsCheck: needsCheck(evaluationCase, isDrawn),
    },
    { today, ...deadlineRulesOf(context) },
  );
  if (section === undefined) return [];
  const day =
    suspensionDue(evaluationCase) ??
    incidentDue(evaluationCase, today) ??
    (section === "sections" ? facts.sectionsDue : undefined) ??
    facts.due ??
    facts.conditionDue;
  const line = { caseKey: evaluationCase.key, entryNo: entry.no, title: titleOf(entry), due: day };
  const place = `${day ?? "9999"} ${sortKeyOf(line.title)}`;
  return [{ entry, evaluationCase, section, line, place }];
}

/** Whether what a case waits for reaches anybody. */
type Reached = Pick<DigestCase, "isAttended" | "isRefused" | "isUndelivered">;

export function reachedIn(
  context: Context,
  { entry, evaluationCase }: Pick<ToTell, "entry" | "evaluationCase">,
): Reached {
  const { keyValues, now } = context;
  return {
    isAttended: unattendedIn(context, { entry, evaluationCase }, dayAt(now())).length === 0,
    isRefused: needsResponsible(evaluationCase, entry),
    isUndelivered: deliveriesOf(keyValues, evaluationCase.key).some(
      (delivery) => delivery.state === "failed" && isDue(context, evaluationCase, delivery),
    ),
  };
}

export function onDeskOf(
  { entry, evaluationCase }: Pick<ToTell, "entry" | "evaluationCase">,
  { isAttended, isRefused, isUndelivered }: Reached,
): OnDesk {
  const isUnreachable = !isAttended || isRefused || isUndelivered;
  return { entry, evaluationCase, facts: deskFactsOf({ entry, evaluationCase }, isUnreachable) };
}
