import type { Timing } from "#sharepoint/pause.ts";

/** What the register needs was away for longer than a start waits. */
export class StartGivenUp extends Error {
  constructor(cause: unknown) {
    super("The register could not be loaded in time", { cause });
    this.name = "StartGivenUp";
  }
}

const FIRST_WAIT_MS = 1_000;
/** What is away may be back any moment. */
const LONGEST_WAIT_MS = 10_000;

/**
 * Loads, again and again while what is needed is away: Microsoft 365 may be down, a secret may be set later, a grant given
 * later. Gives up with `StartGivenUp` once so much time has passed, for whoever started the process to notice.
 */
export async function loadPatiently(options: {
  readonly load: () => Promise<void>;
  readonly patienceMs: number;
  readonly timing: Pick<Timing, "now" | "sleep">;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
}): Promise<void> {
  const { failed, load, patienceMs, signal, timing } = options;
  const begun = timing.now();
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      await load();
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (timing.now() + wait - begun > patienceMs) throw new StartGivenUp(error);
      failed(error);
      await timing.sleep(wait, signal);
    }
  }
}
