import { queryOptions } from "@tanstack/react-query";
import { ME_PATH, meSchema } from "#contract/me.ts";
import type { Api } from "./api.ts";

export const meQuery = (api: Api) =>
  queryOptions({
    queryKey: ["me"],
    queryFn: () => api.get(ME_PATH, meSchema),
    staleTime: 5 * 60_000,
  });
