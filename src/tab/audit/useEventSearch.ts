import { useEffect, useState } from "react";
import type { Events } from "#contract/audit.ts";

/** The whole log being looked through for what is rare, while somebody waits for it. */
export interface RunningSearch {
  readonly looked: number;
  readonly of: number;
  readonly isStopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** Asks on by itself until the next page is full or the log at its end; undefined where nothing is under way. */
export function useEventSearch(query: {
  readonly data: { readonly pages: readonly Events[] } | undefined;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => unknown;
}): RunningSearch | undefined {
  const [isStopped, setStopped] = useState(false);
  const { data, fetchNextPage, isFetchingNextPage, isFetchNextPageError } = query;
  const searching = data?.pages.at(-1)?.searching ?? null;
  const asksNow = searching !== null && !isStopped && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (asksNow) void fetchNextPage();
  }, [asksNow, fetchNextPage]);
  if (searching === null) return undefined;
  return { ...searching, isStopped, stop: () => setStopped(true), goOn: () => setStopped(false) };
}
