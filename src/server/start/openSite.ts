import type { Logger } from "pino";
import type { Doubt } from "#register/store/doubts.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { repairSite } from "#sharepoint/provision.ts";
import { type SiteWatch, watchSite } from "#sharepoint/siteWatch.ts";
import type { Surroundings } from "./surroundings.ts";

/** The site of this service: every fault is told, at the first look and whenever that changes. */
export function watchedSite(
  send: SendGraph,
  { siteId }: Pick<Surroundings, "siteId">,
  log: Logger,
): SiteWatch {
  return watchSite(send, siteId, (faults) => {
    for (const fault of faults) log.error(fault, "the lists are not as they must be");
  });
}

/** Finds the lists. What the start may repair is repaired before. */
export async function openSite(
  site: SiteWatch,
  send: SendGraph,
  { mayRepair, siteId }: Pick<Surroundings, "mayRepair" | "siteId">,
  log: Logger,
): Promise<void> {
  const extent = await mayRepair();
  if (extent !== "nothing")
    await repairSite(send, siteId, { extent, log: (step) => log.info(step) });
  await site.look();
}

/** For whoever reads the log: nothing is recorded until this ends. */
export function tellDoubts(log: Logger, doubts: readonly Doubt[]): void {
  if (doubts.length === 0) log.info("the lists are believed again");
  for (const doubt of doubts) log.error(doubt, "the lists are doubted: nothing is written");
}
