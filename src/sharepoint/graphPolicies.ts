import type { RequestPolicy } from "#outbound/requestPolicy.ts";

export interface GraphPolicy extends RequestPolicy {
  /** While the tenant asks everybody to wait, a request waits so long in all: that is no silence, and not counted as such. */
  readonly heldMs: number;
}

const PACE = { tries: 6, firstWaitMs: 500, longestWaitMs: 8_000 };

/**
 * How long Graph may take: for one thing, for a page of many, and for a page of a list that is read whole, which nobody
 * waits for and which would begin anew. SharePoint counts its budget by the minute.
 */
export const GRAPH_POLICIES = {
  item: { ...PACE, tryMs: 10_000, allMs: 25_000, heldMs: 60_000 },
  page: { ...PACE, tryMs: 20_000, allMs: 45_000, heldMs: 60_000 },
  wholeList: { ...PACE, tryMs: 30_000, allMs: 90_000, heldMs: 600_000 },
} satisfies Readonly<Record<string, GraphPolicy>>;

export type GraphPolicies = Readonly<Record<keyof typeof GRAPH_POLICIES, GraphPolicy>>;
