import {
  keepPreviousData,
  mutationOptions,
  type QueryClient,
  queryOptions,
} from "@tanstack/react-query";
import type {
  EndCampaignInput,
  PreviewCampaignInput,
  StartCampaignInput,
} from "#contract/campaign.ts";
import type { CaseView } from "#contract/case.ts";
import type { SignificantChangeInput } from "#contract/change.ts";
import type { EditEntryInput, EntryView, ReportVersionInput } from "#contract/entry.ts";
import type { ExportInput } from "#contract/export.ts";
import type { ReportIncidentInput } from "#contract/incident.ts";
import type { Me } from "#contract/me.ts";
import type { ValuesInput } from "#contract/values.ts";
import type { Api, CaseCommand } from "./api.ts";
import type { RegisterStore } from "./registerStore.ts";
import { type CachedRegister, mergeSnapshot } from "./snapshot.ts";

/** A change anywhere reaches an open register page within this time. */
const POLL = 4_000;
const TASKS_POLL = 10_000;
const PROBLEMS_POLL = 30_000;
const AUDIT_POLL = 1_000;
/** While questions go out, somebody may be watching. */
const CAMPAIGN_POLL = 2_000;

const keys = {
  me: ["me"],
  absence: ["me", "absence"],
  register: ["register"],
  entries: ["entries"],
  entry: (no: string) => ["entries", no],
  history: (no: string) => ["entries", no, "history"],
  cases: ["cases"],
  tasks: ["tasks"],
  people: (search: string) => ["people", search],
  contacts: ["contacts"],
  itemProblems: ["audit", "problems"],
  chainAudit: ["audit", "chains"],
  campaigns: ["campaigns"],
  campaignPreview: (input: PreviewCampaignInput) => ["campaignPreview", input],
} as const;

export const meQuery = (api: Api) =>
  queryOptions({ queryKey: keys.me, queryFn: () => api.me(), staleTime: 5 * 60_000 });

export const absenceQuery = (api: Api) =>
  queryOptions({ queryKey: keys.absence, queryFn: () => api.absence() });

/** null ends it. */
export const absenceMutation = (api: Api, client: QueryClient) =>
  mutationOptions({
    mutationFn: (until: string | null) =>
      until === null ? api.endAbsence() : api.setAbsence({ until }),
    onSuccess: (absence) => {
      client.setQueryData(keys.absence, absence);
    },
  });

/** The whole register, then only what changed; the browser stops polling a hidden page. */
export const registerQuery = (api: Api, store: RegisterStore, client: QueryClient) =>
  queryOptions({
    queryKey: keys.register,
    queryFn: async () => {
      const held = client.getQueryData<CachedRegister>(keys.register);
      const next = mergeSnapshot(held, await api.register(held?.cursor));
      if (next.rows !== held?.rows)
        await keep(store, await client.ensureQueryData(meQuery(api)), next);
      return next;
    },
    refetchInterval: POLL,
    structuralSharing: false,
  });

/** Shows what the last visit held, as soon as it is known that the person's roles are still the same. */
export async function loadRegister(
  api: Api,
  store: RegisterStore,
  client: QueryClient,
): Promise<void> {
  const asked = client.fetchQuery(meQuery(api));
  // A refusal shows itself where the page asks for the same query.
  asked.catch(() => undefined);
  const kept = await store.read();
  const sameRoles = kept !== undefined && kept.roles === rolesKey(await asked);
  if (sameRoles) client.setQueryData<CachedRegister>(keys.register, kept);
  await client.prefetchQuery(registerQuery(api, store, client));
}

export const entryQuery = (api: Api, no: string) =>
  queryOptions({
    queryKey: keys.entry(no),
    queryFn: () => api.entry(no),
    refetchInterval: POLL,
  });

export const historyQuery = (api: Api, no: string) =>
  queryOptions({ queryKey: keys.history(no), queryFn: () => api.history(no) });

export const casesQuery = (api: Api) =>
  queryOptions({ queryKey: keys.cases, queryFn: () => api.cases(), refetchInterval: TASKS_POLL });

export const tasksQuery = (api: Api) =>
  queryOptions({ queryKey: keys.tasks, queryFn: () => api.tasks(), refetchInterval: TASKS_POLL });

export const peopleQuery = (api: Api, search: string) =>
  queryOptions({
    queryKey: keys.people(search),
    queryFn: () => api.people(search),
    enabled: search.length >= 2,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const contactsQuery = (api: Api) =>
  queryOptions({ queryKey: keys.contacts, queryFn: () => api.contacts(), staleTime: 5 * 60_000 });

export const itemProblemsQuery = (api: Api) =>
  queryOptions({
    queryKey: keys.itemProblems,
    queryFn: () => api.itemProblems(),
    refetchInterval: PROBLEMS_POLL,
  });

/** Asked again and again only while a verification runs. */
export const chainAuditQuery = (api: Api) =>
  queryOptions({
    queryKey: keys.chainAudit,
    queryFn: () => api.chainAudit(),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? AUDIT_POLL : false),
  });

export const startChainAuditMutation = (api: Api, client: QueryClient) =>
  mutationOptions({
    mutationFn: () => api.startChainAudit(),
    onSuccess: (audit) => {
      client.setQueryData(keys.chainAudit, audit);
    },
  });

export const reportEntryMutation = (api: Api, client: QueryClient) =>
  mutationOptions({
    mutationFn: (values: ValuesInput) => api.reportEntry({ values }),
    onSuccess: (entry) => entryWritten(client, entry),
  });

export const editEntryMutation = (api: Api, client: QueryClient, no: string) =>
  mutationOptions({
    mutationFn: ({ eTag, input }: { readonly eTag: string; readonly input: EditEntryInput }) =>
      api.editEntry(no, eTag, input),
    onSuccess: (entry) => entryWritten(client, entry),
  });

export const reportVersionMutation = (api: Api, client: QueryClient, no: string) =>
  mutationOptions({
    mutationFn: (input: ReportVersionInput) => api.reportVersion(no, input),
    onSuccess: (entry) => entryWritten(client, entry),
  });

export const caseCommandMutation = (api: Api, client: QueryClient, key: string) =>
  mutationOptions({
    mutationFn: (command: CaseCommand) => api.commandCase(key, command),
    onSuccess: (view) => caseWritten(client, view),
    // A refusal mostly means that somebody else was faster: show how it stands now.
    onError: () => client.invalidateQueries(),
  });

export const exportMutation = (api: Api) =>
  mutationOptions({ mutationFn: (input: ExportInput) => api.createExport(input) });

export const reportIncidentMutation = (api: Api, client: QueryClient, no: string) =>
  mutationOptions({
    mutationFn: (input: ReportIncidentInput) => api.reportIncident(no, input),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: keys.entry(no) });
      refreshLists(client);
    },
  });

export const campaignsQuery = (api: Api) =>
  queryOptions({
    queryKey: keys.campaigns,
    queryFn: () => api.campaigns(),
    refetchInterval: ({ state }) =>
      state.data?.campaigns.some((one) => one.state === "asking") === true
        ? CAMPAIGN_POLL
        : TASKS_POLL,
  });

/** Who would be asked, asked again now and then: others work meanwhile. */
export const campaignPreviewQuery = (api: Api, input: PreviewCampaignInput) =>
  queryOptions({
    queryKey: keys.campaignPreview(input),
    queryFn: () => api.previewCampaign(input),
    refetchInterval: TASKS_POLL,
    placeholderData: keepPreviousData,
  });

export const startCampaignMutation = (api: Api, client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: StartCampaignInput) => api.startCampaign(input),
    onSuccess: () => campaignWritten(client),
    // A refusal mostly means that the preview no longer holds.
    onError: () => client.invalidateQueries({ queryKey: ["campaignPreview"] }),
  });

export const endCampaignMutation = (api: Api, client: QueryClient, id: string) =>
  mutationOptions({
    mutationFn: (input: EndCampaignInput) => api.endCampaign(id, input),
    onSuccess: () => campaignWritten(client),
    onError: () => client.invalidateQueries({ queryKey: keys.campaigns }),
  });

function campaignWritten(client: QueryClient): void {
  client.invalidateQueries({ queryKey: keys.campaigns });
  refreshLists(client);
}

export const significantChangeMutation = (api: Api, client: QueryClient, no: string) =>
  mutationOptions({
    mutationFn: (input: SignificantChangeInput) => api.reportSignificantChange(no, input),
    onSuccess: (view) => {
      client.invalidateQueries({ queryKey: keys.history(no) });
      caseWritten(client, view);
    },
  });

function entryWritten(client: QueryClient, entry: EntryView): void {
  client.setQueryData(keys.entry(entry.no), entry);
  client.invalidateQueries({ queryKey: keys.history(entry.no) });
  refreshLists(client);
}

function caseWritten(client: QueryClient, view: CaseView): void {
  client.invalidateQueries({ queryKey: keys.entry(view.entryNo) });
  refreshLists(client);
}

function refreshLists(client: QueryClient): void {
  for (const queryKey of [keys.register, keys.cases, keys.tasks]) {
    client.invalidateQueries({ queryKey });
  }
}

function keep(store: RegisterStore, me: Me, register: CachedRegister): Promise<void> {
  // A full disk must not take the register away from the person who reads it.
  return store.keep(rolesKey(me), register).catch(() => undefined);
}

function rolesKey(me: Me): string {
  return [...me.roles].sort().join(",");
}
