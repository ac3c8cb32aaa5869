import type { Viewer } from "#domain/people/roles.ts";
import type { CaseIndex } from "#register/memory/caseIndex.ts";

/** Those who are the same reader see the same of every case: people with the same roles whom no case concerns by name. */
export function readerOf({ person, roles }: Viewer, index: Pick<CaseIndex, "isConcerned">): string {
  const held = [...new Set(roles)].sort().join(",");
  return index.isConcerned(person.id) ? `${held} ${person.id}` : held;
}
