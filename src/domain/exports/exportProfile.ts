import type { Person } from "#domain/people/person.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { ListKind } from "./exportKind.ts";
import { exportRoleOf, mayExportList } from "./exportRights.ts";
import type { ExportSchedule } from "./exportSchedule.ts";
import type { ExportSelection } from "./exportSelection.ts";

/** So many of a person, and so many shared ones, find room in a list. */
export const PROFILES_MAX = 30;

export const LIST_FORMATS = ["xlsx", "csv", "json"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** What makes two exports alike. */
export interface ExportChoice extends ExportSelection {
  readonly kind: ListKind;
  readonly format: ListFormat;
  /** Keys in the order wanted; null is every column, also those that are added later. */
  readonly columns: readonly string[] | null;
}

/** A choice under a name: one's own, or one for all who may export that list. */
export interface ExportProfile extends ExportChoice {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  /** How often it is put into the library by itself; a person's own profile never is. */
  readonly schedule: ExportSchedule | null;
  readonly by: Person;
  /** Counted from 1: whoever saves names the one they looked at. */
  readonly revision: number;
}

export function mayUseProfile({ by, isShared, kind }: ExportProfile, viewer: Viewer): boolean {
  return mayExportList(kind, viewer) && (isShared || by.id === viewer.person.id);
}

/** Whether one more finds room, of those that the person may use. */
export function hasRoomForProfile(
  profiles: readonly ExportProfile[],
  { by, isShared, kind }: Pick<ExportProfile, "by" | "isShared" | "kind">,
): boolean {
  const role = exportRoleOf(kind);
  const alike = profiles.filter(
    (one) =>
      exportRoleOf(one.kind) === role &&
      one.isShared === isShared &&
      (isShared || one.by.id === by.id),
  );
  return alike.length < PROFILES_MAX;
}
