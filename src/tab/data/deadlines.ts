import { queryOptions } from "@tanstack/react-query";
import { DEADLINES_PATH, deadlinesSchema } from "#contract/deadlines.ts";
import type { Data } from "./data.ts";

export const DEADLINES_KEY = ["deadlines"];

/** By what deadlines that begin now are counted. */
export const deadlinesQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: DEADLINES_KEY,
    queryFn: () => api.get(DEADLINES_PATH, deadlinesSchema),
    staleTime: 5 * 60_000,
  });
