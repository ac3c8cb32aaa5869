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
