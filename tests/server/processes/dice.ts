import { createRandom } from "#local/random.ts";

/** Draws a plan that can be drawn again from its seed. */
export interface Dice {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

export function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  return {
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error("There is nothing to pick from");
      return value;
    },
  };
}
