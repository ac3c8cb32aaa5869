import type { LastRequest } from "./gate.ts";
import { type KilledRun, notTooFarAhead } from "./killService.ts";
import type { City, CityService } from "./startCity.ts";

/** `ALL_KILLS=1` kills before and after every request of every scenario. */
const ALL = process.env.ALL_KILLS === "1";
/** Beyond the last request of any work. */
const NOWHERE: LastRequest = { request: 1_000, carriedOut: false };

/** One piece of work in a world of its own, killed there, taken over, and checked. */
export type KillOnce<Run extends KilledRun> = (
  service: CityService,
  kill: { readonly last: LastRequest; readonly number: number },
) => Promise<Run>;

/** Does the work once without a kill, then once for each of its requests; answers the runs that were killed. */
export async function killEach<Run extends KilledRun>(
  city: City,
  first: CityService,
  each: number,
  killOnce: KillOnce<Run>,
): Promise<{
  readonly service: CityService;
  readonly planned: number;
  readonly runs: readonly Run[];
}> {
  const whole = await killOnce(first, { last: NOWHERE, number: 0 });
  let { service } = whole;
  const kills = killsOf(whole.asked, each);
  const runs: Run[] = [];
  for (const [index, last] of kills.entries()) {
    service = await notTooFarAhead(city, service);
    const run = await killOnce(service, { last, number: index + 1 }).catch((cause: unknown) => {
      const when = last.carriedOut ? "after" : "before";
      throw new Error(`Killed ${when} request ${last.request}`, { cause });
    });
    service = run.service;
    if (run.held !== undefined) runs.push(run);
  }
  return { service, planned: kills.length, runs };
}

/**
 * Where to kill a process that asks for this. Between two requests it makes no difference whether the process has heard
 * the answer to the first, so each is held once: a write when it was carried out, a read before; reads of changes,
 * which leave together, once for all. `each` takes a sample.
 */
function killsOf(asked: readonly string[], each: number): readonly LastRequest[] {
  const writes = asked.slice(0, 1 + asked.findLastIndex(isWrite));
  const both = [false, true];
  if (ALL) {
    return writes.flatMap((_, index) =>
      both.map((carriedOut) => ({ request: index + 1, carriedOut })),
    );
  }
  return writes
    .flatMap((what, index): LastRequest[] =>
      isDelta(what) && isDelta(writes[index - 1])
        ? []
        : [{ request: index + 1, carriedOut: isWrite(what) }],
    )
    .filter((_, index) => index % each === 0);
}

function isWrite(what: string): boolean {
  return !what.startsWith("GET");
}

function isDelta(what: string | undefined): boolean {
  return what?.endsWith("/delta") === true;
}
