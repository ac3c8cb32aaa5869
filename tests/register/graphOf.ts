import type { StandIn } from "#local/standIn.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import { createPause } from "#sharepoint/pause.ts";
import { graphToken } from "#tests/local/graphToken.ts";

/** The way to the Graph of a stand-in, which waits for nothing. */
export function graphOf(standIn: StandIn): SendGraph {
  return createGraph({
    fetch: standIn.graphFetch,
    token: graphToken(standIn),
    userAgent: "NONISV|Test|KI-Register/1.0",
    pause: createPause({ now: Date.now, sleep: async () => {}, random: () => 0 }),
  });
}
