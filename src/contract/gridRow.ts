import type { FieldKey } from "#domain/entry/fields.ts";

/** The fields of the register page's grid; rows carry their values in this order. */
export const GRID_FIELDS = [
  "registerNo",
  "title",
  "shortDescription",
  "orgUnitId",
  "orgUnitName",
  "departmentName",
  "version",
  "evaluatedVersion",
  "operationStatus",
  "evaluationStatus",
  "riskClass",
  // By these and the statuses the tab computes whether it may be used today.
  "staffRelease",
  "dataLimit",
  "personalData",
  "helpContact",
  "validUntil",
  "suspendedSince",
  "startDate",
  "endDate",
  "vendor",
  "productName",
  // Platforms are offered to whoever reports a use case.
  "entryKind",
] as const satisfies readonly FieldKey[];
export type GridField = (typeof GRID_FIELDS)[number];

/** A row of the grid; an empty field is null. */
export type GridRow = Readonly<Record<GridField, string | null>>;

/** The column with the words, folded, that everybody may look for and that are in none of the other columns. */
export const SEARCH_WORDS = "searchWords";
