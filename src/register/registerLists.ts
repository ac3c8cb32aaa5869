import { type Doubts, unwrittenInDoubt } from "#register/store/doubts.ts";
import { LISTS, type ListName } from "#sharepoint/columns.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import type { ListPaths } from "#sharepoint/inspectSite.ts";
import { type SharePointList, sharePointList } from "#sharepoint/list.ts";

export interface RegisterLists {
  readonly entryList: SharePointList;
  readonly caseList: SharePointList;
  /** A list with all its columns, or with these alone. */
  list(name: ListName, columns?: readonly string[]): SharePointList;
}

export function registerLists(
  send: SendGraph,
  paths: () => ListPaths,
  doubts: Pick<Doubts, "all">,
): RegisterLists {
  const list = (name: ListName, columns: readonly string[] = columnsOf(name)) =>
    unwrittenInDoubt(
      sharePointList(send, () => paths()[name], columns, PAGE_SIZES[name]),
      doubts,
    );
  return { entryList: list("entries"), caseList: list("cases"), list };
}

/** A page is parsed in one piece, during which nobody is answered: it is short, and of wide items shorter. */
export const PAGE_SIZES: Readonly<Record<ListName, number>> = {
  entries: 1_000,
  cases: 1_000,
  events: 2_000,
  system: 2_000,
};

/** Every generic list brings `Title`. */
function columnsOf(name: ListName): readonly string[] {
  return [...new Set(["Title", ...LISTS[name].columns.map((column) => column.name)])];
}
