import { sortKeyOf } from "#domain/text/sortKey.ts";
import { MAY_USE } from "#domain/usage/staffUsage.ts";
import { DATA_LIMITS } from "#domain/usage/usageFields.ts";
import { EVALUATION_STATUS, OPERATION_STATUS, RISK_CLASSES } from "#domain/vocabulary.ts";
import type { Column, Sort } from "./registerSort.ts";
import { versionSortKey } from "./version.ts";

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
