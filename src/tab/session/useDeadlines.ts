import { useQuery } from "@tanstack/react-query";
import { type DeadlineRules, defaultDeadlines } from "#domain/cases/deadlines.ts";
import { deadlinesQuery } from "#tab/data/deadlines.ts";
import { useSession } from "./session.tsx";

const USUAL: DeadlineRules = { closingDays: [], deadlines: defaultDeadlines };

/** By what the city counts deadlines; the usual ones until the answer is there. */
export function useDeadlines(): DeadlineRules {
  const { data } = useSession();
  return useQuery(deadlinesQuery(data)).data ?? USUAL;
}
