import type { Entry } from "#domain/entry/entry.ts";
import type { AppRole, Viewer } from "#domain/people/roles.ts";
import { coordinator, deputy, owner } from "#tests/domain/builders.ts";

/** An entry with everybody that a rule can tell apart. */
export const ENTRY: Entry = {
  no: "KI-2026-0001",
  revision: 7,
  versionRevision: 7,
  values: {
    ownerId: owner.id,
    ownerName: owner.name,
    deputyId: deputy.id,
    deputyName: deputy.name,
    headOfOfficeId: "h-1",
  },
};

function viewer(id: string, ...roles: readonly AppRole[]): Viewer {
  return { person: { id, name: id }, roles };
}

/** Everybody in front of a case of `ENTRY`. */
export const PEOPLE = {
  employee: viewer("e-1"),
  owner: viewer(owner.id),
  deputy: viewer(deputy.id),
  head: viewer("h-1"),
  coordinator: viewer(coordinator.id, "Coordinator"),
  /** A coordinator who owns the entry. */
  owningCoordinator: viewer(owner.id, "Coordinator"),
  auditor: viewer("a-1", "Auditor"),
  reviewer: viewer("r-1", "Reviewer.Legal"),
} as const satisfies Readonly<Record<string, Viewer>>;
export type Somebody = keyof typeof PEOPLE;
export const EVERYBODY: readonly Somebody[] = [
  "employee",
  "owner",
  "deputy",
  "head",
  "coordinator",
  "owningCoordinator",
  "auditor",
  "reviewer",
];
