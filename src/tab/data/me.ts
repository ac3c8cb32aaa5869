import { queryOptions } from "@tanstack/react-query";
import { ME_PATH } from "#contract/firstPaths.ts";
import { isMe } from "#contract/firstView.ts";
import type { Data } from "./data.ts";
import { LIST_POLL } from "./polls.ts";
import { SignInFailure } from "./signInFailure.ts";

export const ME_KEY = ["me"] as const;

export const meQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: ME_KEY,
    queryFn: () => api.get(ME_PATH, isMe),
    staleTime: 5 * 60_000,
    // The tab opens by itself when the service is back. A refused sign-in waits for the person.
    refetchInterval: ({ state }) =>
      state.data === undefined && !(state.error instanceof SignInFailure) ? LIST_POLL : false,
  });
