import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { STATEMENT_ROLES, type Statement, type StatementRole } from "#domain/cases/statement.ts";
import type { AppRole, Viewer } from "./roles.ts";

const APP_ROLES_OF: Readonly<Record<StatementRole, AppRole>> = {
  dataProtection: "Reviewer.DataProtection",
  informationSecurity: "Reviewer.Security",
  legal: "Reviewer.Legal",
  staffCouncil: "Reviewer.StaffCouncil",
};

/** The roles in which somebody may give a statement that a colleague was asked for. */
export function statementRolesOf({ roles }: Viewer): readonly StatementRole[] {
  return STATEMENT_ROLES.filter((role) => roles.includes(APP_ROLES_OF[role]));
}

/** The roles of the directory that somebody holds who can be asked for these statements. */
export function reviewerRoles(roles: readonly StatementRole[]): readonly AppRole[] {
  return roles.map((role) => APP_ROLES_OF[role]);
}

/** The statement is this person's matter: they were asked, or hold the role that was. */
export function concerns(statement: Statement, viewer: Viewer): boolean {
  return (
    statement.askedOf.id === viewer.person.id || statementRolesOf(viewer).includes(statement.role)
  );
}

/** Reviewers see the cases that a statement was asked of them in, and no others; a cancelled request ends it. */
export function isAssigned({ statements = [] }: EvaluationCase, viewer: Viewer): boolean {
  return statements.some(
    (statement) => statement.outcome?.kind !== "cancelled" && concerns(statement, viewer),
  );
}
