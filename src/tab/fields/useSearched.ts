import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Found, findEntries } from "#domain/search/findEntries.ts";
import { rowIndexQuery } from "#tab/data/rowIndexQuery.ts";
import type { CachedRegister } from "#tab/data/snapshot.ts";

/** What a search of the register has found, once its words are known. */
export interface SearchState {
  /** Undefined where nothing is looked for. */
  readonly searched: Found | undefined;
  readonly isReady: boolean;
}

/** Whoever is about to search (`isExpected`) finds the words taken in already. */
export function useSearched(
  register: CachedRegister,
  search: string | undefined,
  isExpected = false,
): SearchState {
  const query = search?.trim() ?? "";
  const { data: ready } = useQuery({
    ...rowIndexQuery(register),
    enabled: query !== "" || isExpected,
    // Until the words of a change are in it, the search goes on in those before.
    placeholderData: keepPreviousData,
  });
  const searched = useMemo(
    () => (query === "" || ready === undefined ? undefined : findEntries(ready.index, query)),
    [query, ready],
  );
  return { searched, isReady: query === "" || ready !== undefined };
}
