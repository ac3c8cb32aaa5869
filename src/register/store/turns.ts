import { setImmediate } from "node:timers/promises";

/** How long a look at many things goes on before whoever else waits for this process has its turn. */
const TURN_MS = 8;

/** Visits everything, in turns with whatever else this process has to do: what is visited may change in between. */
export async function visitInTurns<Item>(
  items: Iterable<Item>,
  visit: (item: Item) => void,
): Promise<void> {
  let begun = performance.now();
  for (const item of items) {
    visit(item);
    if (performance.now() - begun < TURN_MS) continue;
    await setImmediate();
    begun = performance.now();
  }
}

/** What is found among many, in turns. */
export async function findInTurns<Item, Found>(
  items: Iterable<Item>,
  find: (item: Item) => readonly Found[],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  await visitInTurns(items, (item) => {
    found.push(...find(item));
  });
  return found;
}
