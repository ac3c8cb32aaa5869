import { z } from "zod";
import type { Context } from "#register/memory/context.ts";
import type { Step } from "#register/memory/step.ts";

/** Longer than any pause between two rounds, by far: who is busy or waits for Graph is not taken for dead. */
const ALIVE_MS = 5 * 60_000;
const KIND = "replica";
const valueSchema = z.object({ expires: z.number() });

/**
 * Says in the system list that this process is alive, before it does anything else: what all processes together may do
 * is divided by their number. The rows of those that died go with their time.
 */
export function announceReplica(context: Context): Step {
  const { instance, keyValues, realNow } = context;
  return {
    name: "announce replica",
    async run(scope) {
      const key = `${KIND}/${instance}`;
      const now = realNow();
      const stored = keyValues.get(key);
      if (expiryOf(stored?.value) < now + ALIVE_MS / 2) {
        const alive = { expires: now + ALIVE_MS };
        if (stored === undefined) await keyValues.claim(key, alive);
        else await keyValues.replace(stored, alive);
      }
      const dead = [...keyValues.ofKind(KIND)].filter(({ value }) => expiryOf(value) < now);
      if (scope.all && dead.length > 0) await keyValues.removeMany(dead);
      return undefined;
    },
  };
}

/** How many processes are alive, this one included. */
export function replicasAlive({
  instance,
  keyValues,
  realNow,
}: Pick<Context, "instance" | "keyValues" | "realNow">): number {
  const others = [...keyValues.ofKind(KIND)].filter(
    ({ key, value }) => key !== `${KIND}/${instance}` && expiryOf(value) >= realNow(),
  );
  return others.length + 1;
}

function expiryOf(value: unknown): number {
  const parsed = valueSchema.safeParse(value);
  return parsed.success ? parsed.data.expires : 0;
}
