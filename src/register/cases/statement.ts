import { cancelStatement, giveStatement, requestStatement } from "#domain/cases/caseStatements.ts";
import { responsiblePersons } from "#domain/entry/entry.ts";
import { statementRolesOf } from "#domain/people/reviewer.ts";
import { err } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import type { RegisterCommands } from "#register/register.ts";
import { runCaseCommand } from "./runCaseCommand.ts";

type StatementCommands = Pick<
  RegisterCommands,
  "requestStatement" | "giveStatement" | "cancelStatement"
>;

/** Statements within a case: asked for by coordinators, given by the city's reviewers. */
export function statementCommands(context: Context): StatementCommands {
  const { contacts } = context.settings;
  return {
    requestStatement: (caseKey, { personId, question, required, revision, role }, acting) =>
      runCaseCommand(context, caseKey, acting, {
        action: "statementRequested",
        who: "coordinator",
        revision,
        step({ actor, entry, evaluationCase, when }) {
          const askedOf = contacts[role].find(({ id }) => id === personId);
          if (askedOf === undefined) return err("notAContact");
          const input = {
            role,
            askedOf,
            question,
            required,
            by: actor,
            contacts: contacts[role],
            ownerIds: responsiblePersons(entry).map(({ id }) => id),
          };
          return requestStatement(evaluationCase, input, when);
        },
      }),

    giveStatement: (caseKey, { id, result, text }, acting) =>
      runCaseCommand(context, caseKey, acting, {
        action: "statementGiven",
        who: "reviewer",
        step({ actor, entry, evaluationCase, when }) {
          const input = {
            id,
            result,
            text,
            by: actor,
            holds: statementRolesOf(acting.viewer),
            ownerIds: responsiblePersons(entry).map((person) => person.id),
            channel: acting.channel,
          };
          return giveStatement(evaluationCase, input, when);
        },
      }),

    cancelStatement: (caseKey, { id, reason, revision }, acting) =>
      runCaseCommand(context, caseKey, acting, {
        action: "statementCancelled",
        who: "coordinator",
        revision,
        reason,
        step({ actor, entry, evaluationCase, when }) {
          const ownerIds = responsiblePersons(entry).map((person) => person.id);
          return cancelStatement(evaluationCase, { id, reason, by: actor, ownerIds }, when);
        },
      }),
  };
}
