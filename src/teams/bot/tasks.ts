import { openStatements } from "#domain/cases/caseStatements.ts";
import { responsiblePersons } from "#domain/entry/entry.ts";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import type { RegisterReads } from "#register/register.ts";

/** The cases that wait for this person: for an answer as owner or deputy, or for a statement. */
export function openTasksOf(reads: RegisterReads, personId: string): readonly CaseInEntry[] {
  return reads
    .cases()
    .filter(
      ({ entry, evaluationCase }) =>
        ((evaluationCase.state === "requested" || evaluationCase.state === "query") &&
          responsiblePersons(entry).some((person) => person.id === personId)) ||
        openStatements(evaluationCase).some(({ askedOf }) => askedOf.id === personId),
    );
}
