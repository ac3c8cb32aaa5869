import type { Actor } from "#domain/change.ts";
import type { Entry } from "#domain/entry/entry.ts";
import { relationTo } from "#domain/entry/entryRights.ts";
import { personOf } from "#domain/people/person.ts";
import { statementRolesOf } from "#domain/people/reviewer.ts";
import { isCoordinator, isWebEditor, reportsVersions, type Viewer } from "#domain/people/roles.ts";
import type { Channel } from "#domain/vocabulary.ts";

/** Who acts through which door. */
export interface Acting {
  readonly viewer: Viewer;
  readonly channel: Channel;
}

/** The register itself. */
export const SYSTEM: Actor = { id: "system", name: "KI-Register", role: "system" };

/** A coordinator, in what coordinators alone may do: also one who owns the entry acts as one there. */
export function coordinatorIn({ person }: Viewer): Actor {
  return { ...personOf(person), role: "coordinator" };
}

/** Who acts, in the role that gives them the right: responsible persons first. */
export function actorIn(entry: Entry, viewer: Viewer): Actor {
  return { ...personOf(viewer.person), role: roleIn(entry, viewer) };
}

function roleIn(entry: Entry, viewer: Viewer): Actor["role"] {
  const { id } = viewer.person;
  if (id === "system") return "system";
  if (reportsVersions(viewer)) return "itProvider";
  const relation = relationTo(entry, id);
  if (relation !== undefined) return relation;
  if (isCoordinator(viewer)) return "coordinator";
  if (statementRolesOf(viewer).length > 0) return "reviewer";
  return isWebEditor(viewer) ? "webEditor" : "employee";
}
