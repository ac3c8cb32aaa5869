import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { CASE_PATHS, casesSchema, caseViewSchema, tasksSchema } from "#contract/case.ts";
import { CASE_COMMANDS, type CaseCommand } from "#contract/caseCommands.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";
import { refreshEntry } from "./entries.ts";
import { LIST_KEYS } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

export const casesQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.cases,
    queryFn: () => api.get(CASE_PATHS.all, casesSchema),
    refetchInterval: LIST_POLL,
  });

/** What waits for the person: open questions, and requests to become responsible. */
export const tasksQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.tasks,
    queryFn: () => api.get(CASE_PATHS.tasks, tasksSchema),
    refetchInterval: LIST_POLL,
  });

/*
 * Most inputs name the revision of the case that the person saw. It must be the one that was on the screen when they
 * began, not the latest one that was read meanwhile: else they would answer to something they have never seen.
 */
export const caseCommandMutation = ({ api, client }: Data, key: string) =>
  mutationOptions({
    mutationFn: ({ input, name, ...parts }: CaseCommand) => {
      // Most paths name nothing but the case.
      const path = fillPath(CASE_COMMANDS[name].path, { id: 0, ...parts, key });
      return api.post(path, caseViewSchema, input);
    },
    onSuccess: (view) => refreshEntry(client, view.entryNo),
    // A refusal mostly means that somebody else was faster: show how it stands now.
    onError: () => client.invalidateQueries(),
  });
