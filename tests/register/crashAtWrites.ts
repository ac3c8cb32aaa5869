import { expect } from "vitest";
import { extent } from "#tests/long.ts";
import type { CrashMoment } from "./crashingGraph.ts";
import { startRegister, type TestRegister } from "./startRegister.ts";

/** Further than any scenario goes. */
const LAST_WRITE = 60;

/** Plays a scenario whose process dies at that write (from 1); answers whether it was long enough to reach it. */
export type CrashOnce = (
  running: TestRegister,
  write: number,
  moment: CrashMoment,
) => Promise<boolean>;

/**
 * A scenario that dies at its first write, at its second, and so on to its end, each time after the one before on the
 * same lists; answers which write it no longer had. A sample takes every `nth` write, between those of the other moment.
 */
export async function crashAtWrites(
  crashOnce: CrashOnce,
  moment: CrashMoment,
  nth: number,
): Promise<number> {
  await using running = await startRegister();
  await running.register.stop();
  const step = extent({ full: 1, sample: nth });
  let write = moment === "beforeTheWrite" ? 1 : 1 + Math.floor(step / 2);
  while (await crashOnce(running, write, moment)) {
    write += step;
    expect(write).toBeLessThan(LAST_WRITE);
  }
  return write;
}
