import { notificationUrls } from "#server/graph/graphLifecycle.ts";
import { type CommandSurroundings, commandGraph } from "#server/start/commandSurroundings.ts";
import type { Surroundings } from "#server/start/surroundings.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import {
  inspectSite,
  type ListPaths,
  pathsOf,
  type Site,
  type SiteList,
} from "#sharepoint/inspectSite.ts";
import type { CheckName, Finding } from "./finding.ts";

/** What the checks look at. */
export interface CheckContext {
  readonly surroundings: Surroundings;
  readonly send: SendGraph;
  /** Where Graph tells the service of changes. */
  readonly notificationUrl: string;
  /** This machine's clock. */
  readonly realNow: () => number;
  /** For what is not Graph. */
  readonly fetch: typeof fetch;
  /** The four lists as the site has them, read once. */
  readonly lists: () => Promise<readonly SiteList[]>;
  /** Where they are; undefined while one of them is missing. */
  readonly paths: () => Promise<ListPaths | undefined>;
}

/** One thing the doctor looks at. What it throws becomes a fault of its own and stops nothing else. */
export interface Check {
  readonly name: CheckName;
  readonly run: (context: CheckContext) => Promise<readonly Finding[]>;
}

export function checkContext(
  options: Pick<CommandSurroundings, "surroundings" | "publicUrl"> &
    Pick<CheckContext, "realNow" | "fetch">,
): CheckContext {
  const { fetch, publicUrl, realNow, surroundings } = options;
  const send = commandGraph(surroundings);
  let site: Promise<Site> | undefined;
  const inspected = () => {
    site ??= inspectSite(send, surroundings.siteId);
    return site;
  };
  return {
    surroundings,
    send,
    notificationUrl: notificationUrls(publicUrl).notificationUrl,
    realNow,
    fetch,
    lists: async () => Object.values(await inspected()),
    paths: async () => pathsOf(await inspected()),
  };
}
