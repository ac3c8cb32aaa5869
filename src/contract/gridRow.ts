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
  "vendor",
  "productName",
] as const satisfies readonly FieldKey[];
export type GridField = (typeof GRID_FIELDS)[number];

/** A row of the grid; an empty field is null. */
export type GridRow = Readonly<Record<GridField, string | null>>;
