/** Runs one piece of work at a time per key within this process; other processes meet at the eTags. */
export type WithLock = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

export function createLocks(): WithLock {
  const tails = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => {});
    tails.set(key, tail);
    try {
      return await mine;
    } finally {
      if (tails.get(key) === tail) tails.delete(key);
    }
  };
}
