import { mayExport, mayExportEvents, type Viewer } from "#domain/people/roles.ts";
import type { ActorRole } from "#domain/vocabulary.ts";
import type { ListKind } from "./exportKind.ts";

/** The log leaves in the hands of audit alone, every other list in those of coordination. */
export function mayExportList(kind: ListKind, viewer: Viewer): boolean {
  return kind === "log" ? mayExportEvents(viewer) : mayExport(viewer);
}

export function mayExportAny(viewer: Viewer): boolean {
  return mayExport(viewer) || mayExportEvents(viewer);
}

/** In which role a list is exported: what one reads of it follows from it. */
export function exportRoleOf(kind: string): ActorRole {
  return kind === "log" ? "audit" : "coordinator";
}

/** The library is read by others than audit: the log is put nowhere. */
export function mayBeFiled(kind: ListKind): boolean {
  return kind !== "log";
}
