import { deputyOf, type Entry, type EntryValues, ownerOf } from "#domain/entry/entry.ts";
import { FIELDS, type Field, type FieldKey } from "#domain/entry/fields.ts";
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

/** Owner and deputy have the same rights. */
export function relationTo(entry: Entry, personId: string): "owner" | "deputy" | undefined {
  if (ownerOf(entry)?.id === personId) return "owner";
  if (deputyOf(entry)?.id === personId) return "deputy";
  return undefined;
}

/** Who reads what is among those who answer for the entry: coordination, audit, owner, deputy, head of office. */
export function isInvolved(entry: Entry, viewer: Viewer): boolean {
  return (
    readsEverything(viewer) ||
    relationTo(entry, viewer.person.id) !== undefined ||
    entry.values.headOfOfficeId === viewer.person.id
  );
}

export function mayRead(field: Field, entry: Entry, viewer: Viewer): boolean {
  switch (field.readers) {
    case "all":
      return true;
    case "involved":
      return isInvolved(entry, viewer);
    case "coordination":
      return readsEverything(viewer);
  }
}

/** What is shown where it is not known who reads it: a card that may be passed on. */
export function valuesForEverybody({ values }: Entry): EntryValues {
  const shown = FIELDS.filter(({ readers }) => readers === "all").map(({ key }) => key);
  return Object.fromEntries(shown.flatMap((key) => (key in values ? [[key, values[key]]] : [])));
}

/** The values of an entry that this person may see (`readers` of the field table). */
export function visibleValues(entry: Entry, viewer: Viewer): EntryValues {
  const shown = FIELDS.filter((field) => mayRead(field, entry, viewer));
  return Object.fromEntries(
    shown.flatMap((field) => {
      const value = entry.values[field.key];
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

/**
 * The fields this person may write in this entry (`editors` of the field table). A coordinator who owns or deputises it
 * writes what an owner may: what coordinators alone write (rhythm, validity, next review) is a decision.
 */
export function editableFields(entry: Entry, viewer: Viewer): readonly FieldKey[] {
  const coordinator = mayDecide(entry, viewer);
  const responsible = relationTo(entry, viewer.person.id) !== undefined;
  return FIELDS.filter(
    ({ editors }) =>
      (coordinator && editors.some((editor) => editor !== "system")) ||
      (responsible && editors.includes("owner")),
  ).map((field) => field.key);
}

/** A pipeline of the IT provider: it reports versions of every entry, and does nothing else. */
export function reportsVersions(viewer: Viewer): boolean {
  return viewer.roles.includes("Version.Report");
}

export function mayReportVersion(entry: Entry, viewer: Viewer): boolean {
  return isCoordinator(viewer) || relationTo(entry, viewer.person.id) !== undefined;
}

/** A version is corrected without a question to anybody: as good as a decision. */
export function mayCorrectVersion(entry: Entry, viewer: Viewer): boolean {
  return mayDecide(entry, viewer);
}

/** Separation of duties: nobody decides on an entry that they own or deputise. */
export function mayDecide(entry: Entry, viewer: Viewer): boolean {
  return isCoordinator(viewer) && relationTo(entry, viewer.person.id) === undefined;
}

export function mayExport(viewer: Viewer): boolean {
  return isCoordinator(viewer);
}

/** What the events hold, internal notes included, leaves the register in the hands of audit alone. */
export function mayExportEvents(viewer: Viewer): boolean {
  return viewer.roles.includes("Auditor");
}

/** Whoever answers for the register sees whether its records are sound; no contents and no persons. */
export function mayAudit(viewer: Viewer): boolean {
  return readsEverything(viewer) || viewer.roles.includes("Admin");
}
