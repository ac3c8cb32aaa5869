import type { LastRequest } from "./gate.ts";
import type { City, CityService } from "./startCity.ts";

/** Claims on a message expire a minute after they were made. */
const CLAIM_EXPIRED_MS = 61_000;
/** The tokens that Teams signs are good for an hour. */
const FURTHEST_MS = 40 * 60_000;

export interface KilledRun {
  /** Who serves now. */
  readonly service: CityService;
  /** What the work asked of Graph and the Bot API. */
  readonly asked: readonly string[];
  /** The request at which the service was killed; undefined where the work ended before it. */
  readonly held: string | undefined;
}

/**
 * Starts work and kills the service at one of the requests it and the rounds after it make; the next service finds the
 * lists in the state of a minute later, and does in its rounds what is left to do.
 */
export async function takeOver(
  city: City,
  service: CityService,
  last: LastRequest,
  work: () => Promise<unknown>,
): Promise<KilledRun> {
  const isHeld = city.gate.holdAt(last);
  const worked = work();
  const ended = worked.then(() => service.runRounds()).then(() => undefined);
  // Whoever is killed ends nothing any more.
  ended.catch(() => {});
  const held = await Promise.race([isHeld, ended]);
  if (held === undefined) return { service, asked: city.gate.open(), held };
  await service.end("SIGKILL");
  await worked;
  const asked = city.gate.open();
  const next = await city.startService(service.aheadMs + CLAIM_EXPIRED_MS);
  return { service: next, asked, held };
}

/** A service whose clock is too far ahead is replaced by one whose clock is right. */
export async function notTooFarAhead(city: City, service: CityService): Promise<CityService> {
  if (service.aheadMs < FURTHEST_MS) return service;
  await service.end("SIGTERM");
  return city.startService();
}
