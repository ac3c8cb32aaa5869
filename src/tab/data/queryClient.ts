import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api.ts";

const TRIES = 2;

/** Reads are tried again when nobody answered; a refusal is final, and writes are never repeated. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, problem) => failures < TRIES && isTemporary(problem),
        staleTime: 1_000,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

function isTemporary(problem: Error): boolean {
  return problem instanceof ApiProblem && problem.code === "unavailable";
}
