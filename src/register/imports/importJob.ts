import type { Actor } from "#domain/change.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import type { ComparedRow } from "#domain/imports/importedRow.ts";
import type { ImportPlan } from "#domain/imports/importPlan.ts";
import { isImportTarget } from "#domain/imports/importTarget.ts";
import type { Person } from "#domain/people/person.ts";
import type { Viewer } from "#domain/people/roles.ts";
import type { Context } from "#register/memory/context.ts";
import type { ChangeNote } from "#register/store/changeOf.ts";
import type { MappedRows } from "./importFiles.ts";
import type { StoredImport } from "./importRows.ts";

/** What is to be done with a row. */
export type RowTask = Pick<ComparedRow, "row" | "state" | "no" | "problems">;

/** An import that runs, with what its rows are held against. */
export interface ImportJob {
  /** Asks the directory about each person once. */
  readonly context: Context;
  readonly one: StoredImport;
  readonly plan: ImportPlan;
  readonly rows: MappedRows;
  /** What is to be done with each row, by the register as it was when this process began with it. */
  readonly compared: readonly RowTask[];
  /** The coordinator who has started it. */
  readonly by: Person;
}

type Of = Pick<StoredImport, "id">;

/**
 * Names what an import did with a row: done again, it is the same change. What it did to the case is another change: an id
 * tells whose item it is.
 */
export function changeIdOf({ id }: Of, row: number, of: "entry" | "case" = "entry"): string {
  return `import-${id}-${row}${of === "case" ? "-case" : ""}`;
}

export function undoIdOf(one: Of, row: number, of: "entry" | "case" = "entry"): string {
  return `${changeIdOf(one, row, of)}-undo`;
}

/** Whether a change was made by this import, or by its undoing. */
export function isOfImport({ id }: Of, changeId: string): boolean {
  return changeId.startsWith(`import-${id}-`);
}

export function importerOf(by: Person): { readonly actor: Actor; readonly viewer: Viewer } {
  return { actor: { ...by, role: "coordinator" }, viewer: { person: by, roles: ["Coordinator"] } };
}

/** The coordinator who has started it stands in every event, though a round writes them; the file and its row say why. */
export function noteOf({ by, one }: Pick<ImportJob, "by" | "one">, row: number) {
  return {
    id: changeIdOf(one, row),
    actor: importerOf(by).actor,
    channel: "import",
    reason: `${one.row.fileName}:${row}`,
  } as const satisfies Omit<ChangeNote, "action">;
}

/** Persons and offices are found by other targets than their own fields. */
const FOUND = ["ownerId", "deputyId", "orgUnitId"];
const IMPORTED: ReadonlySet<string> = new Set([
  ...FIELDS.filter(
    ({ derived, key }) => derived !== true && key !== "registerNo" && isImportTarget(key),
  ).map(({ key }) => key),
  ...FOUND,
]);

/** Of what the file says, what an entry says by itself: the rest follows from its cases. */
export function ownValues<Value>(
  values: Readonly<Partial<Record<string, Value>>>,
): Readonly<Record<string, Value>> {
  const own = Object.entries(values).flatMap(([key, value]): [string, Value][] =>
    IMPORTED.has(key) && value !== undefined ? [[key, value]] : [],
  );
  return Object.fromEntries(own);
}
