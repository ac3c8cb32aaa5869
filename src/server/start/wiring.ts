import type { Logger } from "pino";
import { errorFacts } from "#outbound/errorFacts.ts";
import type { RequestBudgets, RequestLimits } from "#server/limits/requestLimits.ts";
import type { Patience } from "#server/routes/patience.ts";
import type { GraphPolicies } from "#sharepoint/graphPolicies.ts";
import type { People } from "#sharepoint/people.ts";
import type { UnreadableAnswer } from "#sharepoint/readAnswer.ts";
import type { SiteWatch } from "#sharepoint/siteWatch.ts";
import type { SendLimits } from "#teams/send/sendLimits.ts";
import type { Surroundings } from "./surroundings.ts";
import type { WatchedMicrosoft } from "./watchedMicrosoft.ts";

export interface ServiceParts {
  readonly surroundings: Surroundings;
  /** The address people and Graph use; a service on one machine is its own. */
  readonly publicUrl?: string | undefined;
  readonly distDir: string | undefined;
  readonly demo: boolean;
  readonly log: Logger;
  /** How often Teams may be asked, by everything in this process. */
  readonly sendLimits: SendLimits;
  /** How long Graph may take, and the callers of the API wait; what a tenant needs by default. */
  readonly graphPolicies?: GraphPolicies | undefined;
  readonly patience?: Patience | undefined;
  /** What one process does for one person or address; what a city needs by default. */
  readonly requestBudgets?: RequestBudgets | undefined;
}

/** What the parts are wired with. */
export interface Wiring {
  readonly options: ServiceParts;
  readonly microsoft: WatchedMicrosoft;
  readonly site: SiteWatch;
  readonly people: People;
  readonly limits: RequestLimits;
}

export const realNow = (): number => Date.now();

export function tellUnreadable(log: Logger): (error: UnreadableAnswer) => void {
  return (error) => log.warn({ err: errorFacts(error) }, "an answer of Microsoft cannot be read");
}

/** How the keys of whoever signs tokens are asked for. */
export function askingKeys({ log }: ServiceParts) {
  const onFailure = (error: unknown) => log.warn({ err: errorFacts(error) }, "keys not fetched");
  return { fetch, now: realNow, onFailure };
}
