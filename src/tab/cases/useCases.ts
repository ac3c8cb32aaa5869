import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { isRunning } from "#domain/cases/evaluationCase.ts";
import { CASE_STATES, type CaseState } from "#domain/vocabulary.ts";
import { caseQuery, closedCasesQuery, runningCasesQuery } from "#tab/data/cases.ts";
import { startQuery } from "#tab/data/start.ts";
import { useSession } from "#tab/session/session.tsx";

/** The closed cases beside the running ones, as far as they were asked for. */
export interface ClosedPages {
  /** Whether all are here, so that they can be counted. */
  readonly areAll: boolean;
  readonly isLoading: boolean;
  /** Why they are not here. */
  readonly failure: Error | null;
  readonly retry: () => void;
  /** Undefined where no more can be in the selection. */
  readonly loadMore: (() => void) | undefined;
}

/** What the page shows: the running cases, closed ones a page at a time where they are wanted, and the chosen one. */
export function useCases(caseKey: string | null, filter: CaseFilter) {
  const { data } = useSession();
  const running = useQuery(runningCasesQuery(data));
  const state = CASE_STATES.find((one) => one === filter.show && !isRunning(one));
  // What is chosen may be a kind of running case alone.
  const isWanted = filter.closedToo === true && (filter.show === undefined || state !== undefined);
  const closed = useInfiniteQuery({ ...closedCasesQuery(data, state), enabled: isWanted });
  const one = useQuery({ ...caseQuery(data, caseKey ?? ""), enabled: caseKey !== null });
  const rows = running.data?.rows;
  const pages = isWanted ? closed.data?.pages : undefined;
  const cases = useMemo(
    () =>
      withoutDoubles([
        ...(rows ?? []).map(({ view }) => view),
        ...(pages ?? []).flatMap((page) => page.cases),
      ]),
    [rows, pages],
  );
  return {
    running,
    cases,
    waiting: useWaiting(filter),
    chosen: cases.find(({ key }) => key === caseKey) ?? one.data?.cases[0],
    closed: closedPages(state, isWanted, closed),
  };
}

/** The cases of the digest's section that is shown; none until they are known. */
function useWaiting({ waiting }: CaseFilter): ReadonlySet<string> | undefined {
  const { data } = useSession();
  const start = useQuery({ ...startQuery(data), enabled: waiting !== undefined }).data;
  const section = start?.waiting?.sections.find(({ key }) => key === waiting);
  const keys = section?.cases;
  return useMemo(() => (waiting === undefined ? undefined : new Set(keys)), [waiting, keys]);
}

function closedPages(
  state: CaseState | undefined,
  isWanted: boolean,
  closed: {
    readonly hasNextPage: boolean;
    readonly isFetching: boolean;
    readonly isSuccess: boolean;
    readonly error: Error | null;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  },
): ClosedPages {
  const { error, hasNextPage, isFetching, isSuccess } = closed;
  return {
    failure: isWanted ? error : null,
    retry: () => void closed.refetch(),
    areAll: isWanted && state === undefined && isSuccess && !hasNextPage,
    isLoading: isWanted && isFetching,
    loadMore: isWanted && hasNextPage ? () => void closed.fetchNextPage() : undefined,
  };
}

/** A case that was closed between two answers is in both. */
function withoutDoubles(cases: readonly CaseView[]): readonly CaseView[] {
  return [...new Map(cases.map((view) => [view.key, view])).values()];
}
