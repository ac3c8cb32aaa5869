import type { StatementView } from "#contract/statement.ts";
import { openStatements } from "#domain/cases/caseStatements.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { keepsText, type Statement } from "#domain/cases/statement.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { concerns } from "#domain/people/reviewer.ts";
import { isInvolved, mayDecide, relationTo, type Viewer } from "#domain/people/roles.ts";

/** Those involved read every statement of a case; a reviewer reads those asked of their own role, with no cancelled one. */
export function statementViews(
  evaluationCase: EvaluationCase,
  entry: Entry,
  viewer: Viewer,
): StatementView[] {
  const { statements = [] } = evaluationCase;
  const involved = isInvolved(entry, viewer);
  const open = openStatements(evaluationCase);
  return statements
    .filter((one) => involved || (one.outcome?.kind !== "cancelled" && concerns(one, viewer)))
    .map((one) => ({
      id: one.id,
      role: one.role,
      required: one.required,
      question: one.question,
      askedOf: one.askedOf.name,
      askedOn: one.askedOn,
      due: one.due,
      outcome: outcomeView(one),
      isOpen: open.includes(one),
      rights: {
        give: open.includes(one) && mayGive(one, entry, viewer),
        cancel: open.includes(one) && mayDecide(entry, viewer),
      },
    }));
}

/** Whether a statement of this case waits for this person. */
export function awaitsStatement(
  evaluationCase: EvaluationCase,
  entry: Entry,
  viewer: Viewer,
): boolean {
  return openStatements(evaluationCase).some((one) => mayGive(one, entry, viewer));
}

/** Nobody judges what they answer for. */
function mayGive(statement: Statement, entry: Entry, viewer: Viewer): boolean {
  return concerns(statement, viewer) && relationTo(entry, viewer.person.id) === undefined;
}

function outcomeView({ outcome, role }: Statement): StatementView["outcome"] {
  if (outcome === null) return null;
  if (outcome.kind === "cancelled") {
    return { kind: "cancelled", reason: outcome.reason, on: outcome.on };
  }
  const { by, kind, on, result, text } = outcome;
  return { kind, result, text: keepsText(role) ? text : "", by: by.name, on };
}
