/** Runs the work for every item, at most so many at once. The first failure is thrown when all have ended. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, async () => {
    for (const item of queue) {
      await work(item).catch((failure: unknown) => failures.push(failure));
    }
  });
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
}
