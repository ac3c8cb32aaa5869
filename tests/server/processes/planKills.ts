import type { Dice } from "./dice.ts";
import type { LastWrite } from "./startReplicas.ts";

export interface PlannedKill {
  readonly service: number;
  /** Undefined where it is killed at once, whatever it does. */
  readonly last: LastWrite | undefined;
}

/** Further on than the writes of one change, into those of the rounds. */
const FURTHEST_WRITE = 12;

/** When whom to kill, by the number of the change; the last part has none, so that all three serve at the end. */
export function planKills(
  dice: Dice,
  count: number,
  changes: number,
): ReadonlyMap<number, PlannedKill> {
  const part = Math.floor(changes / (count + 1));
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const isSudden = dice.below(4) === 0;
      const last = { write: 1 + dice.below(FURTHEST_WRITE), carriedOut: dice.below(2) === 0 };
      const kill = { service: dice.below(3), last: isSudden ? undefined : last };
      return [index * part + dice.below(part), kill];
    }),
  );
}
