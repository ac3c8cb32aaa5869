import type { ListPaths } from "#sharepoint/inspectSite.ts";
import { provisionLists } from "#sharepoint/provision.ts";
import { copiedData, dataIn } from "#tests/local/freshData.ts";
import { startStandIn } from "#tests/local/startStandIn.ts";
import { graphOf } from "./graphOf.ts";

interface Site {
  readonly data: Buffer;
  readonly lists: ListPaths;
}

let made: Promise<Site> | undefined;

/** A folder with what a stand-in keeps of a site with the register's lists, which are made once for all tests of a process. */
export async function provisionedSite(): Promise<{
  readonly dataDir: string;
  readonly lists: ListPaths;
}> {
  made ??= makeSite();
  const { data, lists } = await made;
  return { dataDir: copiedData(data), lists };
}

async function makeSite(): Promise<Site> {
  await using running = await startStandIn();
  const lists = await provisionLists(graphOf(running.standIn), "root", () => {});
  await running.standIn.stop();
  return { data: dataIn(running.dataDir), lists };
}
