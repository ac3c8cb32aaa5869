import type { Logger } from "pino";
import type { Doubt } from "#register/store/doubts.ts";
import type { SendGraph } from "#sharepoint/graph.ts";
import { repairSite } from "#sharepoint/provision.ts";
import { type SiteWatch, watchSite } from "#sharepoint/siteWatch.ts";
import type { Surroundings } from "./surroundings.ts";

/** Finds the lists. What the start may repair is repaired before; every fault is told, now and whenever that changes. */
export async function openSite(
  send: SendGraph,
  { mayRepair, siteId }: Pick<Surroundings, "mayRepair" | "siteId">,
  log: Logger,
): Promise<SiteWatch> {
  const extent = await mayRepair();
  if (extent !== "nothing")
    await repairSite(send, siteId, { extent, log: (step) => log.info(step) });
  return watchSite(send, siteId, (faults) => {
    for (const fault of faults) log.error(fault, "the lists are not as they must be");
  });
}

/** For whoever reads the log: nothing is recorded until this ends. */
export function tellDoubts(log: Logger, doubts: readonly Doubt[]): void {
  if (doubts.length === 0) log.info("the lists are believed again");
  for (const doubt of doubts) log.error(doubt, "the lists are doubted: nothing is written");
}
