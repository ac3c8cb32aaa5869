import { queryOptions } from "@tanstack/react-query";
import { ME_PATH, meSchema } from "#contract/me.ts";
import type { Data } from "./data.ts";

export const meQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: ["me"],
    queryFn: () => api.get(ME_PATH, meSchema),
    staleTime: 5 * 60_000,
  });
