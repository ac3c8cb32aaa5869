import { infiniteQueryOptions, mutationOptions, queryOptions } from "@tanstack/react-query";
import {
  AUDIT_PATHS,
  chainAuditSchema,
  eventsSchema,
  exportedEventsSchema,
  itemProblemsSchema,
} from "#contract/audit.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import type { Data } from "./data.ts";

const PROBLEMS_POLL = 30_000;
const RUNNING_POLL = 1_000;
const CHAINS_KEY = ["audit", "chains"];

export const itemProblemsQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: ["audit", "problems"],
    queryFn: () => api.get(AUDIT_PATHS.problems, itemProblemsSchema),
    refetchInterval: PROBLEMS_POLL,
  });

/** Asked again and again only while a verification runs. */
export const chainAuditQuery = ({ api }: Data) =>
  queryOptions({
    queryKey: CHAINS_KEY,
    queryFn: () => api.get(AUDIT_PATHS.chains, chainAuditSchema),
    refetchInterval: ({ state }) => (state.data?.state === "running" ? RUNNING_POLL : false),
  });

export const startChainAuditMutation = ({ api, client }: Data) =>
  mutationOptions({
    mutationFn: () => api.post(AUDIT_PATHS.chains, chainAuditSchema),
    onSuccess: (audit) => {
      client.setQueryData(CHAINS_KEY, audit);
    },
  });

/** Read from the list a page at a time; a look back is not asked for anew while it is read. */
export const eventsQuery = ({ api }: Data, filter: EventFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", "events", filter],
    queryFn: ({ pageParam }) => {
      const before = pageParam === "" ? {} : { before: pageParam };
      const query = new URLSearchParams({ ...filter, ...before });
      return api.get(`${AUDIT_PATHS.events}?${query}`, eventsSchema);
    },
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const exportEventsMutation = ({ api }: Data) =>
  mutationOptions({
    mutationFn: (filter: EventFilter) =>
      api.post(AUDIT_PATHS.exports, exportedEventsSchema, { filter }),
  });
