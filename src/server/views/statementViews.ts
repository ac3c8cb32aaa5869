import type { RequiredStatementView, StatementView } from "#contract/statement.ts";
import { isClassifiable } from "#domain/cases/caseClassification.ts";
import { openStatements } from "#domain/cases/caseStatements.ts";
import type { Classified } from "#domain/cases/decidedClassification.ts";
import { requiredStatements } from "#domain/cases/requiredStatements.ts";
import { type AtCase, mayCancelStatement, mayGiveStatement } from "#domain/cases/rights.ts";
import { keepsText, type Statement } from "#domain/cases/statement.ts";
import { maySeeStatement } from "#domain/cases/visibility.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";

export function statementViews(at: AtCase): StatementView[] {
  const { statements = [] } = at.evaluationCase;
  const open = openStatements(at.evaluationCase);
  return statements
    .filter((one) => maySeeStatement(one, at))
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
        give: mayGiveStatement(one, at),
        cancel: mayCancelStatement(one, at),
      },
    }));
}

/** Nothing is required any more of what is decided. */
export function requiredStatementViews(
  { entry: { values }, evaluationCase }: CaseInEntry,
  classified: Classified | undefined,
): RequiredStatementView[] {
  if (!isClassifiable(evaluationCase)) return [];
  return requiredStatements(evaluationCase, { classified, values }).map((one) => ({
    ...one,
    rules: [...one.rules],
  }));
}

function outcomeView({ outcome, role }: Statement): StatementView["outcome"] {
  if (outcome === null) return null;
  if (outcome.kind === "cancelled") {
    return { kind: "cancelled", reason: outcome.reason, on: outcome.on };
  }
  const { by, kind, on, result, text } = outcome;
  return { kind, result, text: keepsText(role) ? text : "", by: by.name, on };
}
