import {
  infiniteQueryOptions,
  mutationOptions,
  type QueryClient,
  queryOptions,
} from "@tanstack/react-query";
import { caseViewSchema } from "#contract/case.ts";
import { SIGNIFICANT_CHANGE_PATH, type SignificantChangeInput } from "#contract/change.ts";
import {
  type DeclineUsageInput,
  type EditEntryInput,
  ENTRY_PATHS,
  type EntryView,
  entryViewSchema,
  type LiftInput,
  type OpenCaseInput,
  type ProposeUsageInput,
  type ReportEntryInput,
  type ReportVersionInput,
  type SuspendInput,
  suspensionOutlookSchema,
} from "#contract/entry.ts";
import { HISTORY_PATH, historySchema } from "#contract/history.ts";
import {
  INCIDENT_PATH,
  incidentReceiptSchema,
  type ReportIncidentInput,
} from "#contract/incident.ts";
import { fillPath } from "#contract/path.ts";
import type { Data } from "./data.ts";
import { LIST_KEYS, refreshLists } from "./lists.ts";
import { POLL } from "./polls.ts";

export const entryKey = (no: string) => ["entries", no];
/** How it stands towards the public register. */
export const publicationKey = (no: string) => ["entries", no, "publication"];
const historyKey = (no: string) => ["entries", no, "history"];

export const entryQuery = ({ api }: Data, no: string) =>
  queryOptions({
    queryKey: entryKey(no),
    queryFn: () => api.get(fillPath(ENTRY_PATHS.one, { no }), entryViewSchema),
    refetchInterval: POLL,
  });

/** The latest events, and older ones a page at a time. */
export const historyQuery = ({ api }: Data, no: string) =>
  infiniteQueryOptions({
    queryKey: historyKey(no),
    queryFn: ({ pageParam }) => {
      const path = fillPath(HISTORY_PATH, { no });
      const query = pageParam === "" ? "" : `?${new URLSearchParams({ before: pageParam })}`;
      return api.get(`${path}${query}`, historySchema);
    },
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });

export const reportEntryMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: (input: ReportEntryInput) => api.post(ENTRY_PATHS.all, entryViewSchema, input),
    onSuccess: (entry) => entryWritten(client, entry),
  });

/** With the eTag that was on the screen when the form opened, never a fresher one: it guards what others saved since. */
export const editEntryMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: ({ eTag, input }: { readonly eTag: string; readonly input: EditEntryInput }) =>
      api.patch(fillPath(ENTRY_PATHS.one, { no }), entryViewSchema, input, eTag),
    onSuccess: (entry) => entryWritten(client, entry),
  });

/** Owner or deputy suggest what staff may do. */
export const proposeUsageMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: ProposeUsageInput) =>
      api.put(fillPath(ENTRY_PATHS.usageProposal, { no }), entryViewSchema, input),
    onSuccess: (entry) => entryWritten(client, entry),
  });

export const declineUsageMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: DeclineUsageInput) =>
      api.post(fillPath(ENTRY_PATHS.declinedUsage, { no }), entryViewSchema, input),
    onSuccess: (entry) => entryWritten(client, entry),
  });

export const reportVersionMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: ReportVersionInput) =>
      api.post(fillPath(ENTRY_PATHS.version, { no }), entryViewSchema, input),
    onSuccess: (entry) => entryWritten(client, entry),
  });

/** What suspending or lifting comes to, as it is now. */
export const suspensionOutlookQuery = ({ api }: Data, no: string) =>
  queryOptions({
    queryKey: [...entryKey(no), "suspension"],
    queryFn: () => api.get(fillPath(ENTRY_PATHS.suspension, { no }), suspensionOutlookSchema),
    gcTime: 0,
    staleTime: 0,
  });

export const suspendMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: SuspendInput) =>
      api.post(fillPath(ENTRY_PATHS.suspension, { no }), entryViewSchema, input),
    onSuccess: (entry) => standingWritten(client, entry),
  });

export const liftSuspensionMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: LiftInput) =>
      api.post(fillPath(ENTRY_PATHS.lift, { no }), entryViewSchema, input),
    onSuccess: (entry) => standingWritten(client, entry),
  });

export const openCaseMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: OpenCaseInput) =>
      api.post(fillPath(ENTRY_PATHS.cases, { no }), caseViewSchema, input),
    onSuccess: () => caseOpened(client, no),
  });

export const submitAgainMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: Record<string, never>) =>
      api.post(fillPath(ENTRY_PATHS.submission, { no }), caseViewSchema, input),
    onSuccess: () => caseOpened(client, no),
  });

export const reportIncidentMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: ReportIncidentInput) =>
      api.post(fillPath(INCIDENT_PATH, { no }), incidentReceiptSchema, input),
    onSuccess: () => refreshEntry(client, no),
  });

export const significantChangeMutation = ({ api, client }: Data, no: string) =>
  mutationOptions({
    mutationFn: (input: SignificantChangeInput) =>
      api.post(fillPath(SIGNIFICANT_CHANGE_PATH, { no }), caseViewSchema, input),
    onSuccess: () => caseOpened(client, no),
  });

function caseOpened(client: QueryClient, no: string): void {
  client.invalidateQueries({ queryKey: historyKey(no) });
  refreshEntry(client, no);
}

/** Something about the entry changed that the answer does not hold. */
export function refreshEntry(client: QueryClient, no: string): void {
  client.invalidateQueries({ queryKey: entryKey(no) });
  refreshLists(client);
}

/** Whether it may be used is a fact of its cases too: their next step is not offered as if nothing had happened. */
async function standingWritten(client: QueryClient, entry: EntryView): Promise<void> {
  entryWritten(client, entry);
  await client.invalidateQueries({ queryKey: LIST_KEYS.cases });
}

function entryWritten(client: QueryClient, entry: EntryView): void {
  client.setQueryData(entryKey(entry.no), entry);
  client.invalidateQueries({ queryKey: historyKey(entry.no) });
  client.invalidateQueries({ queryKey: publicationKey(entry.no) });
  refreshLists(client);
}
