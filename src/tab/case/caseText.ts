import type { CaseView } from "#contract/case.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { actorRoleLabels } from "#domain/vocabulary.ts";
import type { CaseChoice } from "#tab/session/caseFilter.ts";
import { labelOf } from "#tab/session/texts.ts";
import type { Language } from "#texts/language.ts";

/** Who did something, as far as the viewer may know: the name with its role, or the role alone. */
export function actorText(
  actor: { readonly role: string; readonly name: string | null },
  language: Language,
): string {
  const role = labelOf(actorRoleLabels, actor.role, language);
  if (actor.name === null || actor.name === "") return role;
  // A role that is explained in brackets itself stands without them.
  return `${actor.name} (${role.replace(/ \(.*\)$/, "")})`;
}

/** Late proposals to suspend first, then by the next day something is due, closed ones last and newest first. */
export function sortCases(cases: readonly CaseView[], today: string): readonly CaseView[] {
  return [...cases].sort((a, b) => {
    const [running, other] = [isRunning(a.state), isRunning(b.state)];
    if (running !== other) return running ? -1 : 1;
    if (!running) return compare(b.closedOn ?? "", a.closedOn ?? "") || compare(a.key, b.key);
    const [late, otherLate] = [isSuspensionLate(a, today), isSuspensionLate(b, today)];
    if (late !== otherLate) return late ? -1 : 1;
    return compare(nextDue(a), nextDue(b)) || compare(a.key, b.key);
  });
}

export function isOfChoice(view: CaseView, choice: CaseChoice, today: string): boolean {
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
export function isOverdue(view: CaseView, today: string): boolean {
  return isRunning(view.state) && nextDue(view) < today;
}

export function isSuspensionLate({ suspensionDue }: CaseView, today: string): boolean {
  return suspensionDue !== null && suspensionDue < today;
}

/**
 * What is said of a suspension at a case: whether the application is out of use now leads, whatever was decided; what is over
 * is told in the past tense.
 */
export type SuspensionMark = "now" | "proposed" | "declined" | "was";

export function suspensionMarkOf({
  isSuspended,
  suspension,
}: Pick<CaseView, "isSuspended" | "suspension">): SuspensionMark | undefined {
  if (isSuspended) return "now";
  switch (suspension?.state) {
    case undefined:
      return undefined;
    case "open":
      return "proposed";
    case "declined":
      return "declined";
    default:
      return "was";
  }
}

function nextDue(view: CaseView): string {
  return nextDueOf(view) ?? "9999";
}

/** The first day on which something is expected: the case's, that of a proposed suspension, or of what was reported. */
export function nextDueOf({ due, incidentDue, suspensionDue }: CaseView): string | undefined {
  return [due, incidentDue, suspensionDue].filter((day) => day !== null).sort()[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
