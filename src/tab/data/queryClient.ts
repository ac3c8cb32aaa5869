import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api.ts";

/** How often a read is tried again: a service that starts says so, and is there within some minutes. */
const TRIES = { unavailable: 2, starting: 20 } as const;

/** Reads are tried again when nobody answered or the service starts; a refusal is final, and writes are never repeated. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, problem) => failures < triesAfter(problem),
        staleTime: 1_000,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

function triesAfter(problem: Error): number {
  if (!(problem instanceof ApiProblem)) return 0;
  const { code } = problem;
  return code === "unavailable" || code === "starting" ? TRIES[code] : 0;
}
