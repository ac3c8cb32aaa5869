import { setImmediate } from "node:timers/promises";

/** Other requests get their turn at least this often. */
const SLICE_MS = 15;

/** Does something for each of many without holding up everybody else. */
export async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
): Promise<void> {
  let begun = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - begun < SLICE_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}
