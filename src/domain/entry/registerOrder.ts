import { sortKeyOf } from "#domain/text/sortKey.ts";
import { MAY_USE } from "#domain/usage/staffUsage.ts";
import { DATA_LIMITS } from "#domain/usage/usageFields.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import { versionSortKey } from "./version.ts";

/** Every column that the register's grid can show, in this order. */
export const COLUMNS = [
  "title",
  "usage",
  "orgUnitName",
  "version",
  "riskClass",
  "registerNo",
  "departmentName",
  "dataLimit",
  "helpContact",
  "operationStatus",
  "evaluationStatus",
  "validUntil",
  "startDate",
  "vendor",
  "productName",
  "personalData",
] as const;
export type Column = (typeof COLUMNS)[number];

/** What the register is sorted by; equal ones stand in the order of their numbers. */
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

export const DEFAULT_SORT: Sort = { column: "title", descending: false };

/** Whether somebody chose it: beside a search, the order is then that of what fits best. */
export function isDefaultSort({ column, descending }: Sort): boolean {
  return column === DEFAULT_SORT.column && descending === DEFAULT_SORT.descending;
}

/** Vocabularies sort in their own order, texts by their letters and numbers. */
const ORDERS: Partial<Record<Column, readonly string[]>> = {
  usage: MAY_USE,
  dataLimit: DATA_LIMITS,
  operationStatus: OPERATION_STATUS,
  evaluationStatus: EVALUATION_STATUS,
  riskClass: RISK_CLASSES,
};

export type SortKey = string | number | undefined;

/** What a value of a column is sorted by. */
export function columnSortKey(value: string | undefined, column: Column): SortKey {
  if (value === undefined) return undefined;
  const order = ORDERS[column];
  if (order !== undefined) return order.indexOf(value);
  return column === "version" ? versionSortKey(value) : sortKeyOf(value);
}

/** Different keys in an order; empty cells stand last in both directions. */
export function compareSortKeys(a: SortKey, b: SortKey, { descending }: Sort): number {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  const isBefore = a < b;
  return isBefore === descending ? 1 : -1;
}
