import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { AUDIT_PATHS, chainAuditSchema, itemProblemsSchema } from "#contract/audit.ts";
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
