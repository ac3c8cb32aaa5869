import { queryOptions } from "@tanstack/react-query";
import { START_PATHS } from "#contract/firstPaths.ts";
import { isStart } from "#contract/startCheck.ts";
import type { Data } from "./data.ts";
import { LIST_KEYS } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

/** What concerns the person when they come. */
export const startQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.start,
    queryFn: () => api.get(START_PATHS.start, isStart),
    refetchInterval: LIST_POLL,
  });
