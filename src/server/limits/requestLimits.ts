import type { Request, RequestHandler } from "express";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { HttpProblem } from "#server/routes/httpProblem.ts";
import type { Identify } from "#server/routes/identify.ts";

/** So many in so many seconds. */
export interface Budget {
  readonly points: number;
  readonly seconds: number;
}

/**
 * What one process does for one person, in the tab and in the bot alike, for one address or altogether. A dozen open pages of a person ask about 500 times a
 * minute; the others are far above what people do by hand.
 */
export const REQUEST_BUDGETS = {
  /** Everything that a person asks. */
  person: { points: 1_200, seconds: 60 },
  /** What an application reports: a pipeline may know the versions of a whole city at once. */
  application: { points: 1_200, seconds: 60 },
  /** Of a person's, what changes something. */
  change: { points: 240, seconds: 60 },
  /** Of it, what SharePoint is asked for each time. */
  history: { points: 60, seconds: 60 },
  /** Of it, searches for people. */
  search: { points: 60, seconds: 60 },
  /** Of it, files. */
  file: { points: 20, seconds: 60 },
  /** Whoever is not signed in, by address; many people may share one. */
  address: { points: 600, seconds: 60 },
  /** All searches that the directory is asked for. */
  directory: { points: 10, seconds: 1 },
} as const satisfies Readonly<Record<string, Budget>>;
export type BudgetName = keyof typeof REQUEST_BUDGETS;
export type RequestBudgets = Readonly<Record<BudgetName, Budget>>;

export interface RequestLimits {
  /** Throws a refusal with the time to wait where nothing is left. */
  spend(budget: BudgetName, by: string): Promise<void>;
}

export function createRequestLimits(budgets: RequestBudgets): RequestLimits {
  const limiter = ({ points, seconds }: Budget) =>
    new RateLimiterMemory({ points, duration: seconds });
  const limiters: Readonly<Record<BudgetName, RateLimiterMemory>> = {
    person: limiter(budgets.person),
    application: limiter(budgets.application),
    change: limiter(budgets.change),
    history: limiter(budgets.history),
    search: limiter(budgets.search),
    file: limiter(budgets.file),
    address: limiter(budgets.address),
    directory: limiter(budgets.directory),
  };
  return {
    async spend(budget, by) {
      try {
        await limiters[budget].consume(by);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new HttpProblem(429, "tooManyRequests", undefined, refusal.msBeforeNext);
      }
    },
  };
}

/** Whoever is signed in spends of their own budget, everybody else of their address'. */
export function limitedIdentify(identify: Identify, limits: RequestLimits): Identify {
  return async (request) => {
    const signedIn = await identify(request).catch(async (error: unknown) => {
      await limits.spend("address", addressOf(request));
      throw error;
    });
    const { id } = signedIn.viewer.person;
    if (signedIn.kind === "application") {
      await limits.spend("application", id);
      return signedIn;
    }
    await limits.spend("person", id);
    if (request.method !== "GET") await limits.spend("change", id);
    return signedIn;
  };
}

/** For what is open to everybody. */
export function limitByAddress(limits: RequestLimits): RequestHandler {
  return async (request, _response, next) => {
    await limits.spend("address", addressOf(request));
    next();
  };
}

function addressOf({ ip = "" }: Request): string {
  return ip;
}
