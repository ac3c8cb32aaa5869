import { responsiblePersons } from "#domain/entry.ts";
import type { CaseInEntry, RegisterReads } from "#register/register.ts";

/** The cases that wait for this person's answer, as owner or deputy. */
export function openTasksOf(reads: RegisterReads, personId: string): readonly CaseInEntry[] {
  return reads
    .cases()
    .filter(
      ({ entry, evaluationCase: { state } }) =>
        (state === "requested" || state === "query") &&
        responsiblePersons(entry).some((person) => person.id === personId),
    );
}
