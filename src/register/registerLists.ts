import { LISTS, type ListName } from "#sharepoint/columns.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { type SharePointList, sharePointList } from "#sharepoint/list.ts";

/** `/sites/{id}/lists/{id}` of each list. */
export type ListPaths = Readonly<Record<ListName, string>>;

export interface RegisterLists {
  readonly entryList: SharePointList;
  readonly caseList: SharePointList;
  /** A list with all its columns, or with these alone. */
  list(name: ListName, columns?: readonly string[]): SharePointList;
}

export function registerLists(send: SendGraph, paths: ListPaths): RegisterLists {
  const list = (name: ListName, columns: readonly string[] = columnsOf(name)) =>
    sharePointList(send, paths[name], columns);
  return { entryList: list("entries"), caseList: list("cases"), list };
}

/** Every generic list brings `Title`. */
function columnsOf(name: ListName): readonly string[] {
  return [...new Set(["Title", ...LISTS[name].columns.map((column) => column.name)])];
}
