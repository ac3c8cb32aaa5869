import type { Actor } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { statementRolesOf } from "#domain/people/reviewer.ts";
import { isCoordinator, relationTo, reportsVersions, type Viewer } from "#domain/people/roles.ts";
import type { Channel } from "#domain/vocabulary.ts";

/** Who acts through which door. */
export interface Acting {
  readonly viewer: Viewer;
  readonly channel: Channel;
}

/** The register itself. */
export const SYSTEM: Actor = { id: "system", name: "KI-Register", role: "system" };

/** A coordinator, in what coordinators alone may do: also one who owns the entry acts as one there. */
export function coordinatorIn({ person: { id, name } }: Viewer): Actor {
  return { id, name, role: "coordinator" };
}

/** Who acts, in the role that gives them the right: responsible persons first. */
export function actorIn(entry: Entry, viewer: Viewer): Actor {
  const { id, name } = viewer.person;
  if (id === "system") return { id, name, role: "system" };
  if (reportsVersions(viewer)) return { id, name, role: "itProvider" };
  const relation = relationTo(entry, id);
  if (relation !== undefined) return { id, name, role: relation };
  if (isCoordinator(viewer)) return { id, name, role: "coordinator" };
  return { id, name, role: statementRolesOf(viewer).length > 0 ? "reviewer" : "employee" };
}
