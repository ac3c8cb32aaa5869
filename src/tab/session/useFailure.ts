import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";

/**
 * Why a query has nothing to show. It stays while the query is asked again by itself, so that sentence and button do not
 * come and go; whoever presses the button sees that something is done.
 */
export function useFailure<Data>(query: UseQueryResult<Data>) {
  const [failure, setFailure] = useState<Error>();
  const now = query.data === undefined ? (query.error ?? failure) : undefined;
  if (now !== failure) setFailure(now);
  return {
    failure: now,
    retry() {
      setFailure(undefined);
      void query.refetch();
    },
  };
}
