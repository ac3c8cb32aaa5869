import type { ImportState } from "#domain/imports/importState.ts";

/** What is decided before a list is imported, in its order. */
export const IMPORT_STEPS = ["sheet", "columns", "values", "preview", "start"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** What an import shows: while it is planned the step that is wanted, otherwise what has become of it. */
export type ImportPart = ImportStep | "upload" | "running" | "report";

/** Before there is a plan, everything begins with the sheet; whoever comes back with no wish goes on with the columns. */
export function importPart(state: ImportState, hasPlan: boolean, wanted: string): ImportPart {
  switch (state) {
    case "uploading":
      return "upload";
    case "planned":
      if (!hasPlan) return "sheet";
      return IMPORT_STEPS.find((step) => step === wanted) ?? "columns";
    case "running":
    case "cancelling":
    case "undoing":
      return "running";
    case "cancelled":
    case "done":
    case "undone":
      return "report";
  }
}

export function stepBefore(step: ImportStep): ImportStep | undefined {
  return IMPORT_STEPS[IMPORT_STEPS.indexOf(step) - 1];
}

export function stepAfter(step: ImportStep): ImportStep | undefined {
  return IMPORT_STEPS[IMPORT_STEPS.indexOf(step) + 1];
}
