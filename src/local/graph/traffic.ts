import type { Faults } from "#local/faults.ts";
import { GraphFailure } from "./errors.ts";
import { type OperationKind, RESOURCE_UNITS } from "./operations.ts";

const WINDOW_MS = 60_000;
/** From this share of the budget on, answers say what is left of it. */
const WARNING_SHARE = 0.8;

/** What was asked of Graph since the start or the last reset. */
export interface Usage {
  /** Requests, those inside a batch each, the batch around them not. */
  readonly requests: number;
  readonly units: number;
  readonly byKind: Readonly<Record<OperationKind | "batch", number>>;
}

/** Counts requests and resource units, and throttles an application that is over its budget. */
export interface Traffic {
  /** Counts one request and throws 429 if the budget is used up; returns the headers for its answer. */
  admit(kind: OperationKind): Readonly<Record<string, string>>;
  countBatch(): void;
  usage(): Usage;
  reset(): void;
}

/** `now` is real time: a budget has nothing to do with business days. */
export function createTraffic(faults: Faults, now: () => number): Traffic {
  let usage = emptyUsage();
  let window = { start: Number.NEGATIVE_INFINITY, units: 0 };

  return {
    admit(kind) {
      const units = RESOURCE_UNITS[kind];
      usage.requests += 1;
      usage.units += units;
      usage.byKind[kind] += 1;

      const budget = faults.plan.graph?.unitsPerMinute;
      if (budget === undefined || units === 0) return {};
      if (now() >= window.start + WINDOW_MS) window = { start: now(), units: 0 };
      // A throttled request counts too: who keeps asking does not get through sooner.
      window.units += units;
      const seconds = String(Math.max(1, Math.ceil((window.start + WINDOW_MS - now()) / 1_000)));
      const headers = {
        "ratelimit-limit": String(budget),
        "ratelimit-remaining": String(Math.max(0, budget - window.units)),
        "ratelimit-reset": seconds,
      };
      if (window.units > budget)
        throw new GraphFailure(429, "activityLimitReached", "The request has been throttled.", {
          headers: { ...headers, "retry-after": seconds },
        });
      return window.units >= budget * WARNING_SHARE ? headers : {};
    },
    countBatch() {
      usage.byKind.batch += 1;
    },
    usage: () => structuredClone(usage),
    reset() {
      usage = emptyUsage();
    },
  };
}

const emptyUsage = () => ({
  requests: 0,
  units: 0,
  byKind: {
    single: 0,
    collection: 0,
    write: 0,
    delta: 0,
    deltaFromStart: 0,
    directory: 0,
    batch: 0,
  },
});
