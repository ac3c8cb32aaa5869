import { extent } from "#tests/long.ts";
import type { Serving } from "./cityTest.ts";
import type { LastRequest } from "./gate.ts";
import { type KilledRun, notTooFarAhead } from "./killService.ts";
import type { City, CityService } from "./startCity.ts";

/** Beyond the last request of any work. */
const NOWHERE: LastRequest = { request: 1_000, carriedOut: false };

/** One piece of work in a world of its own, killed there, taken over, and checked. */
export type KillOnce<Run extends KilledRun> = (
  service: CityService,
  kill: { readonly last: LastRequest; readonly number: number },
) => Promise<Run>;

/** Does the work once without a kill, then once for each kill; answers the runs that were killed. */
export async function killEach<Run extends KilledRun>(
  city: City,
  serving: Serving,
  nth: number,
  killOnce: KillOnce<Run>,
): Promise<{ readonly planned: number; readonly runs: readonly Run[] }> {
  const whole = await killOnce(serving.service, { last: NOWHERE, number: 0 });
  serving.service = whole.service;
  const kills = killsOf(whole.asked, nth);
  const runs: Run[] = [];
  for (const [index, last] of kills.entries()) {
    serving.service = await notTooFarAhead(city, serving.service);
    city.prepareSpare();
    const run = await killOnce(serving.service, { last, number: index + 1 }).catch(
      async (cause: unknown) => {
        // The tests that follow are served.
        city.gate.open();
        serving.service = await city.startService();
        const when = last.carriedOut ? "after" : "before";
        throw new Error(`Killed ${when} request ${last.request}`, { cause });
      },
    );
    serving.service = run.service;
    if (run.held !== undefined) runs.push(run);
  }
  return { planned: kills.length, runs };
}

/**
 * Where to kill a process that asks for this: before and after each request, up to the last write. A sample takes the
 * first and the last request of each kind, a write when it was carried out, a read before; and of those every `nth`, from
 * the midst of the first `nth` on: before the first request there is nothing to take over.
 */
function killsOf(asked: readonly string[], nth: number): readonly LastRequest[] {
  const whole = asked.slice(0, 1 + asked.findLastIndex(isWrite));
  const requests = whole.map((what, index) => ({ kind: kindOf(what), request: index + 1 }));
  const ofKind = Map.groupBy(requests, ({ kind }) => kind);
  const ends = requests.filter(({ kind, request }) => {
    const same = ofKind.get(kind);
    return same?.at(0)?.request === request || same?.at(-1)?.request === request;
  });
  return extent({
    full: requests.flatMap(({ request }) =>
      [false, true].map((carriedOut) => ({ request, carriedOut })),
    ),
    sample: ends
      .filter((_, index) => index % nth === Math.floor(nth / 2))
      .map(({ kind, request }) => ({ request, carriedOut: isWrite(kind) })),
  });
}

function isWrite(what: string): boolean {
  return !what.startsWith("GET");
}

/** Whichever item it is about. */
function kindOf(what: string): string {
  return what.replace(/\/items\/\d+/, "/items/…");
}
