import type { Person } from "./person.ts";

/** The app roles that a token's `roles` claim may carry; everybody in the tenant is an employee without one. */
export const APP_ROLES = [
  "Coordinator",
  "Reviewer.DataProtection",
  "Reviewer.Security",
  "Reviewer.Legal",
  "Reviewer.StaffCouncil",
  "Auditor",
  "Admin",
  "Editor",
  "Version.Report",
] as const;
export type AppRole = (typeof APP_ROLES)[number];

/** Who looks or acts: a signed-in person with the roles of their token. */
export interface Viewer {
  readonly person: Person;
  readonly roles: readonly AppRole[];
}

export function isCoordinator(viewer: Viewer): boolean {
  return viewer.roles.includes("Coordinator");
}

/** Coordination and audit read every field. */
export function readsEverything(viewer: Viewer): boolean {
  return isCoordinator(viewer) || viewer.roles.includes("Auditor");
}

/** A pipeline of the IT provider: it reports versions of every entry, and does nothing else. */
export function reportsVersions(viewer: Viewer): boolean {
  return viewer.roles.includes("Version.Report");
}

/** Writes what everybody is to read; what else stands in the register is not theirs. */
export function isWebEditor(viewer: Viewer): boolean {
  return viewer.roles.includes("Editor");
}

/** What waits on its way into the public register, and what everybody reads of each application. */
export function maySeePublications(viewer: Viewer): boolean {
  return readsEverything(viewer) || isWebEditor(viewer);
}

export function mayExport(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** Brings in what a city already has, and takes it back. */
export function mayImport(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** The figures of the committee report, and the applications behind each (workflow §10). */
export function maySeeFigures(viewer: Viewer): boolean {
  return readsEverything(viewer);
}

/** What the events hold, internal notes included, leaves the register in the hands of audit alone. */
export function mayExportEvents(viewer: Viewer): boolean {
  return viewer.roles.includes("Auditor");
}

/** Sets what the city sets. */
export function isAdmin(viewer: Viewer): boolean {
  return viewer.roles.includes("Admin");
}

/** Whoever answers for the register sees whether its records are sound; no contents and no persons. */
export function mayAudit(viewer: Viewer): boolean {
  return readsEverything(viewer) || isAdmin(viewer);
}
