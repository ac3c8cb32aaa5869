import type { SendGraph } from "#sharepoint/graph.ts";

export interface CrashingGraph {
  readonly send: SendGraph;
  /** From now on the write with this number (from 1) is the process' last. */
  crashAt(write: number, moment: CrashMoment): void;
  hasCrashed(): boolean;
  /**
   * Runs once, right after the next write that fits was carried out and before its answer arrives; what the process asks
   * meanwhile waits for it.
   */
  afterWrite(fits: (path: string, method: string) => boolean, act: () => Promise<void>): void;
}

export const CRASH_MOMENTS = ["beforeTheWrite", "afterTheWrite"] as const;
export type CrashMoment = (typeof CRASH_MOMENTS)[number];

/** A way to Graph that ends like a killed process: nothing gets through after the crash. */
export function crashingGraph(send: SendGraph): CrashingGraph {
  let writesLeft = Number.POSITIVE_INFINITY;
  let when: CrashMoment = "beforeTheWrite";
  let crashed = false;
  let hook: { fits: (path: string, method: string) => boolean; act: () => Promise<void> } | null =
    null;
  let meanwhile = Promise.resolve();
  return {
    async send(request) {
      await meanwhile;
      if (crashed) throw new Error("The process is dead");
      if (request.method === "GET") return send(request);
      writesLeft--;
      if (writesLeft === 0) {
        crashed = true;
        if (when === "afterTheWrite") await send(request);
        throw new Error(`Crash at ${request.method}`);
      }
      const answer = await send(request);
      if (hook?.fits(request.path, request.method) === true) {
        const { act } = hook;
        hook = null;
        meanwhile = act();
        await meanwhile;
      }
      return answer;
    },
    crashAt(write, moment) {
      writesLeft = write;
      when = moment;
    },
    hasCrashed: () => crashed,
    afterWrite(fits, act) {
      hook = { fits, act };
    },
  };
}
