import type { CaseState } from "#domain/vocabulary.ts";
import type { CaseChoice } from "./caseFilter.ts";
import { isRunning } from "./evaluationCase.ts";

/** What the order of cases, and what of them is late, depends on. */
export interface DatedCase {
  readonly key: string;
  readonly state: CaseState;
  readonly closedOn: string | null;
  readonly due: string | null;
  readonly incidentDue: string | null;
  readonly suspensionDue: string | null;
}

/** What choosing among cases depends on beside. */
export interface ChosenCase extends DatedCase {
  readonly suspension: { readonly state: string } | null;
  readonly needsResponsible: boolean;
}

/** Late proposals to suspend first, then by the next day something is due, closed ones last and newest first. */
export function sortCases<Case extends DatedCase>(
  cases: readonly Case[],
  today: string,
): readonly Case[] {
  return [...cases].sort((a, b) => {
    const [running, other] = [isRunning(a.state), isRunning(b.state)];
    if (running !== other) return running ? -1 : 1;
    if (!running) return compare(b.closedOn ?? "", a.closedOn ?? "") || compare(a.key, b.key);
    const [late, otherLate] = [isSuspensionLate(a, today), isSuspensionLate(b, today)];
    if (late !== otherLate) return late ? -1 : 1;
    return compare(nextDue(a), nextDue(b)) || compare(a.key, b.key);
  });
}

export function isOfChoice(view: ChosenCase, choice: CaseChoice, today: string): boolean {
  switch (choice) {
    case "all":
      return true;
    case "overdue":
      return isOverdue(view, today);
    case "suspensionOpen":
      return isRunning(view.state) && view.suspension?.state === "open";
    case "needsResponsible":
      return view.needsResponsible;
    default:
      return view.state === choice;
  }
}

/** Late with the evaluation, or with a proposed suspension. */
export function isOverdue(view: DatedCase, today: string): boolean {
  return isRunning(view.state) && nextDue(view) < today;
}

export function isSuspensionLate(
  { suspensionDue }: Pick<DatedCase, "suspensionDue">,
  today: string,
): boolean {
  return suspensionDue !== null && suspensionDue < today;
}

function nextDue(view: DatedCase): string {
  return nextDueOf(view) ?? "9999";
}

/** The first day on which something is expected: the case's, that of a proposed suspension, or of what was reported. */
export function nextDueOf({
  due,
  incidentDue,
  suspensionDue,
}: Pick<DatedCase, "due" | "incidentDue" | "suspensionDue">): string | undefined {
  return [due, incidentDue, suspensionDue].filter((day) => day !== null).sort()[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
