import { expect } from "vitest";
import { personByHandle } from "#local/people.ts";
import { readCards } from "./chat.ts";
import { readDeliveries } from "./lists.ts";
import type { Replicas } from "./startReplicas.ts";

/**
 * Who dies while a message is on its way cannot know that it arrived: of the messages whose claim a killed process
 * left behind there may be a second copy, of all others there is exactly one.
 */
export async function expectFewCopies(
  replicas: Replicas,
  leftBehind: ReadonlySet<string>,
  kills: number,
): Promise<void> {
  const rows = await readDeliveries(replicas);
  let extra = 0;
  for (const person of ["owner-1", "deputy-1"]) {
    const id = personByHandle(person)?.oid ?? "";
    const cards = await readCards(replicas, person);
    const keys = cards.map(({ caseKey, messageId }) => `delivery/${caseKey}/${id}/${messageId}`);
    const copies = new Map(
      [...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]),
    );
    for (const { attempts, key, state } of rows.filter((row) => row.person.id === id)) {
      const count = copies.get(key) ?? 0;
      // A run that takes longer than a claim sees some of them taken over before its end.
      if (!leftBehind.has(key) && attempts === 1)
        expect({ key, state, count }).toEqual(
          // Given up: the question was overtaken before Teams took it.
          state === "failed" ? { key, state, count: 0 } : { key, state: "sent", count: 1 },
        );
      expect(count).toBeLessThanOrEqual(2);
      extra += Math.max(0, count - 1);
      copies.delete(key);
    }
    // No card without its row.
    expect([...copies.keys()]).toEqual([]);
  }
  expect(extra).toBeLessThanOrEqual(kills);
}
