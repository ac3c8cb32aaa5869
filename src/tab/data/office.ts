import { queryOptions } from "@tanstack/react-query";
import { START_PATHS } from "#contract/firstPaths.ts";
import { officeSchema } from "#contract/start.ts";
import type { Data } from "./data.ts";
import { LIST_KEYS } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

/** The applications of the offices that the person heads. */
export const officeQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.office,
    queryFn: () => api.get(START_PATHS.office, officeSchema),
    refetchInterval: LIST_POLL,
  });
