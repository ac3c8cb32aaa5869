import { expect, test } from "vitest";
import type { SendGraph } from "#sharepoint/graph.ts";
import { inspectSite } from "#sharepoint/inspectSite.ts";
import { provisionLists, repairSite } from "#sharepoint/provision.ts";
import { faultsOf } from "#sharepoint/siteFaults.ts";
import { type GraphWorld, startGraphWorld } from "./graphWorld.ts";

class Killed extends Error {}

/** The process dies at its n-th request: before it leaves, or once it was carried out. */
function dyingAt(send: SendGraph, at: number, when: "before" | "after"): SendGraph {
  let count = 0;
  return async (request) => {
    const isLast = count++ === at;
    if (isLast && when === "before") throw new Killed();
    const answer = await send(request);
    if (isLast) throw new Killed();
    return answer;
  };
}

/** What is there in the end: lists by name, and what is wrong with them. */
async function siteOf(world: GraphWorld) {
  const site = Object.values(await inspectSite(world.send, "root"));
  return {
    names: site.map(({ there }) => there?.displayName),
    known: site.map(({ knownId, there }) => knownId !== undefined && knownId === there?.id),
    alike: site.flatMap(({ alike }) => alike),
    faults: site.flatMap(faultsOf),
  };
}

test.each(["before", "after"] as const)(
  "a kill %s any request of provisioning is mended by the next run",
  async (when) => {
    await using whole = await startGraphWorld();
    await provisionLists(whole.send, "root", () => {});
    const expected = await siteOf(whole);
    expect(expected).toMatchObject({ known: [true, true, true, true], alike: [], faults: [] });
    for (let at = 0; ; at++) {
      await using world = await startGraphWorld();
      const options = { extent: "unusedSite", log: () => {} } as const;
      const isDone = await repairSite(dyingAt(world.send, at, when), "root", options).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Killed) return false;
          throw error;
        },
      );
      await provisionLists(world.send, "root", () => {});
      expect({ at, ...(await siteOf(world)) }).toEqual({ at, ...expected });
      if (isDone) {
        expect(at).toBeGreaterThan(8);
        return;
      }
    }
  },
);
