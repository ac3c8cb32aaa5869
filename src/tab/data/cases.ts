import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import {
  CASE_PATHS,
  type CaseView,
  casesSchema,
  caseViewSchema,
  closedCasesSchema,
  runningCasesSchema,
  tasksSchema,
} from "#contract/case.ts";
import { CASE_COMMANDS, type CaseCommand } from "#contract/caseCommands.ts";
import { type TaggedRow, takeChanges } from "#contract/listSync.ts";
import { fillPath } from "#contract/path.ts";
import type { CaseState } from "#domain/vocabulary.ts";
import type { Data } from "./data.ts";
import { refreshEntry } from "./entries.ts";
import { askForChanges } from "./listChanges.ts";
import { LIST_KEYS } from "./lists.ts";
import { LIST_POLL } from "./polls.ts";

const RUNNING_KEY = [...LIST_KEYS.cases, "running"];
const oneKey = (key: string) => [...LIST_KEYS.cases, "one", key];

interface RunningCases {
  readonly cursor: string;
  readonly rows: readonly HeldCase[];
}
interface HeldCase extends TaggedRow {
  readonly view: CaseView;
}

/** The running cases, then only what changed. */
export const runningCasesQuery = ({ api, client }: Data) =>
  queryOptions({
    queryKey: RUNNING_KEY,
    queryFn: async () => {
      const held = client.getQueryData<RunningCases>(RUNNING_KEY);
      const answer = await askForChanges(
        api,
        CASE_PATHS.all,
        runningCasesSchema,
        held && { cursor: held.cursor, rows: () => held.rows },
      );
      const { cases, cursor, tags } = answer;
      const changed = cases.map((view, at) => ({ key: view.key, tag: tags[at] ?? 0, view }));
      const rows = takeChanges(held?.rows ?? [], answer, changed, ({ key }) => key);
      return { cursor, rows } satisfies RunningCases;
    },
    refetchInterval: LIST_POLL,
    structuralSharing: false,
  });

/** The closed cases, the latest first, a page at a time; only those in this state, if one is named. */
export const closedCasesQuery = ({ api }: Data, state: CaseState | undefined) =>
  infiniteQueryOptions({
    queryKey: [...LIST_KEYS.cases, "closed", state ?? "all"],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({
        closed: pageParam,
        ...(state === undefined ? {} : { state }),
      });
      return api.get(`${CASE_PATHS.all}?${query}`, closedCasesSchema);
    },
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });

/** One case, running or closed; undefined where the person may not see it, or there is none. */
export const caseQuery = ({ api }: Data, key: string) =>
  queryOptions({
    queryKey: oneKey(key),
    queryFn: () => api.get(`${CASE_PATHS.all}?${new URLSearchParams({ key })}`, casesSchema),
  });

/** What waits for the person: open questions, and requests to become responsible. */
export const tasksQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: LIST_KEYS.tasks,
    queryFn: () => api.get(CASE_PATHS.tasks, tasksSchema),
    refetchInterval: LIST_POLL,
  });

/** What became of several commands, each taken or refused by itself. */
export interface TakenTogether<Seen = CaseView> {
  readonly taken: readonly CaseView[];
  readonly refused: readonly { readonly view: Seen; readonly failure: Error }[];
}

/** The same done to several cases, one after the other: each names the revision of it that was seen. */
export const togetherMutation = <Seen extends Pick<CaseView, "key">>({ api, client }: Data) =>
  mutationOptions({
    mutationFn: async (
      each: readonly { readonly view: Seen; readonly command: CaseCommand }[],
    ): Promise<TakenTogether<Seen>> => {
      const taken: CaseView[] = [];
      const refused: { view: Seen; failure: Error }[] = [];
      for (const { command, view } of each) {
        try {
          taken.push(await sendCommand(api, view.key, command));
        } catch (thrown) {
          refused.push({ view, failure: thrown instanceof Error ? thrown : new Error("refused") });
        }
      }
      return { taken, refused };
    },
    onSettled: () => client.invalidateQueries(),
  });

function sendCommand(
  api: Data["api"],
  key: string,
  { input, name, ...parts }: CaseCommand,
): Promise<CaseView> {
  // Most paths name nothing but the case.
  const path = fillPath(CASE_COMMANDS[name].path, { id: 0, ...parts, key });
  return api.post(path, caseViewSchema, input);
}

/*
 * Most inputs name the revision of the case that the person saw. It must be the one that was on the screen when they
 * began, not the latest one that was read meanwhile: else they would answer to something they have never seen.
 */
export const caseCommandMutation = ({ api, client }: Data, key: string) =>
  mutationOptions({
    mutationFn: (command: CaseCommand) => sendCommand(api, key, command),
    onSuccess: async (view) => {
      // An answer that was asked for before is older than this one.
      await client.cancelQueries({ queryKey: oneKey(view.key) });
      client.setQueryData(oneKey(view.key), { cases: [view] });
      refreshEntry(client, view.entryNo);
    },
    // A refusal mostly means that somebody else was faster: show how it stands now.
    onError: () => client.invalidateQueries(),
  });
