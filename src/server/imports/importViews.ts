import type { ImportView } from "#contract/import.ts";
import type { ImportHead } from "#domain/imports/importState.ts";
import { headOf, type StoredImport } from "#register/imports/importRows.ts";
import type { Imports } from "#register/imports/imports.ts";

/** Whoever may import sees all imports; of persons the name is enough. */
export function headView({ by, ...head }: ImportHead) {
  return { ...head, by: { name: by.name } };
}

export function importView(imports: Imports, one: StoredImport): ImportView {
  const plan = imports.plan(one);
  return {
    ...headView(headOf(one)),
    revision: one.row.revision,
    plan: plan ?? null,
    sheets: one.row.sheets,
    pieces: imports.pieces(one),
    progress: null,
    made: null,
    counts: null,
    touched: null,
    fileDeletedOn: null,
  };
}
