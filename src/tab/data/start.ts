import { queryOptions } from "@tanstack/react-query";
import { officeSchema, START_PATHS, startSchema } from "#contract/start.ts";
import type { Data } from "./data.ts";
import { LIST_KEYS } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

/** What concerns the person when they come. */
export const startQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.start,
    queryFn: () => api.get(START_PATHS.start, startSchema),
    refetchInterval: LIST_POLL,
  });

/** The applications of the offices that the person heads. */
export const officeQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.office,
    queryFn: () => api.get(START_PATHS.office, officeSchema),
    refetchInterval: LIST_POLL,
  });
