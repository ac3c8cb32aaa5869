/** How long a request that leaves the service may take, and at what pace it is tried again. Times in milliseconds. */
export interface RequestPolicy {
  /** A try is given up when nothing was heard for so long. */
  readonly tryMs: number;
  /** All tries and the waits between them end after so long. */
  readonly allMs: number;
  /** How often it is sent at most. */
  readonly tries: number;
  /** Before the second try; it doubles with each further one and differs by chance. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** Less than this is no pace to be asked for: what says `Retry-After: 0` would be asked again at once. */
const SHORTEST_ASKED_MS = 1_000;

/** How long to wait after a try that failed: as long as was asked for, else by the policy's own pace. */
export function waitAfter(
  { firstWaitMs, longestWaitMs }: Pick<RequestPolicy, "firstWaitMs" | "longestWaitMs">,
  attempt: number,
  random: () => number,
  askedMs?: number,
): number {
  if (askedMs !== undefined && askedMs >= SHORTEST_ASKED_MS) return askedMs;
  return Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs) * (0.5 + random());
}
