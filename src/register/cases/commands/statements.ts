import { cancelStatement, giveStatement, requestStatement } from "#domain/cases/caseStatements.ts";
import type { StatementResult, StatementRole } from "#domain/cases/statement.ts";
import { statementRolesOf } from "#domain/people/reviewer.ts";
import { err } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import { caseRunner, type Revised, seen } from "./caseCommand.ts";

interface Request extends Revised {
  readonly role: StatementRole;
  readonly personId: string;
  readonly question: string;
  readonly required: boolean;
}

interface Given {
  readonly id: number;
  readonly result: StatementResult;
  readonly text: string;
}

interface Cancelled extends Revised {
  readonly id: number;
  readonly reason: string;
}

/** Statements within a case: asked for by coordinators, given by the city's reviewers. */
export function statements(context: Context) {
  const command = caseRunner(context);
  return {
    /** Asks one of the city's contacts for a statement. */
    requestStatement: command<Request>({
      action: "statementRequested",
      who: "coordinator",
      seen,
      step({ coordinating, evaluationCase, input, when }) {
        const { personId, question, required, role } = input;
        const contacts = context.settings().contacts[role];
        const askedOf = contacts.find(({ id }) => id === personId);
        if (askedOf === undefined) return err("notAContact");
        const request = { ...coordinating, role, askedOf, question, required, contacts };
        return requestStatement(evaluationCase, request, when);
      },
    }),

    giveStatement: command<Given>({
      action: "statementGiven",
      who: "reviewer",
      step({ acting, coordinating, evaluationCase, input, when }) {
        const { id, result, text } = input;
        const holds = statementRolesOf(acting.viewer);
        const given = { ...coordinating, id, result, text, holds, channel: acting.channel };
        return giveStatement(evaluationCase, given, when);
      },
    }),

    cancelStatement: command<Cancelled>({
      action: "statementCancelled",
      who: "coordinator",
      seen,
      step: ({ coordinating, evaluationCase, input: { id, reason }, when }) =>
        cancelStatement(evaluationCase, { ...coordinating, id, reason }, when),
    }),
  };
}
