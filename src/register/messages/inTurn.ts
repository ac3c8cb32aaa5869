import { inParallel } from "#register/store/inParallel.ts";
import { createLocks } from "#register/store/locks.ts";

/** Well under Teams' 50 requests a second for an app in a tenant. */
const AT_ONCE = 8;
/** After so long the round ends: what has become more urgent meanwhile goes before the rest. */
const LONGEST_MS = 10_000;
/** A moment that is so near is waited for by the messenger. */
const NEAR_MS = 5_000;

export interface Turn<Item> {
  readonly now: () => number;
  /** What goes to the same chat goes one after the other: only then it is known what its limits still allow. */
  readonly chatOf: (item: Item) => string;
  /** Milliseconds until the messenger's limits allow it. */
  readonly waitOf: (item: Item) => number;
  readonly work: (item: Item) => Promise<void>;
  /** Told of what has to wait for a later round, and how long. */
  readonly postpone?: (item: Item, wait: number) => void;
}

/** Whether the messenger's limits allow it now or soon. */
export function isNear(wait: number): boolean {
  return wait <= NEAR_MS;
}

/**
 * Works through the items in their order, for a while. What the limits do not allow soon is left as it is: nothing is
 * claimed and nothing written for it. Says when something that was left can go on.
 */
export async function inTurn<Item>(
  items: readonly Item[],
  { chatOf, now, postpone = () => {}, waitOf, work }: Turn<Item>,
): Promise<number | undefined> {
  const end = now() + LONGEST_MS;
  let again: number | undefined;
  const leave = (item: Item, wait: number): void => {
    postpone(item, wait);
    again = Math.min(again ?? Number.POSITIVE_INFINITY, now() + wait);
  };
  const oneAfterTheOther = createLocks();
  await inParallel(items, AT_ONCE, (item) =>
    oneAfterTheOther(chatOf(item), async () => {
      const wait = waitOf(item);
      if (!isNear(wait)) leave(item, wait);
      else if (now() >= end) leave(item, 0);
      else await work(item);
    }),
  );
  return again;
}
