/** What a request asks of SharePoint; `directory` is everything that SharePoint does not answer. */
export type OperationKind =
  | "single"
  | "collection"
  | "write"
  | "delta"
  | "deltaFromStart"
  | "directory";

/** Microsoft's price list for SharePoint requests. */
export const RESOURCE_UNITS: Readonly<Record<OperationKind, number>> = {
  single: 1,
  collection: 2,
  write: 2,
  delta: 1,
  deltaFromStart: 2,
  directory: 0,
};

/** The kind of a request, by its route's pattern. */
export function operationKind(method: string, pattern: string, hasToken: boolean): OperationKind {
  if (!pattern.startsWith("/sites")) return "directory";
  if (method !== "GET") return "write";
  if (/\/delta(?:\(\))?$/.test(pattern)) return hasToken ? "delta" : "deltaFromStart";
  const last = pattern.slice(pattern.lastIndexOf("/") + 1);
  return last.startsWith(":") || last === "fields" ? "single" : "collection";
}
